// `npm run build`: checks the data and builds the site into OUT_DIR, or one shard of it beside.
import { buildSite } from './build-site.ts'

process.exitCode = await buildSite(process.argv.slice(2))
