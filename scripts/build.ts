// `npm run build`: checks the data and builds the site into OUT_DIR.
import { buildSite } from './build-site.ts'

process.exitCode = await buildSite()
