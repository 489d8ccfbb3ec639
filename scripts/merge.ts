// `npm run merge -- <folders>`: joins the shards of a build, made here or on other machines, to the site in OUT_DIR.
import { buildSite } from './build-site.ts'

process.exitCode = await buildSite(process.argv.slice(2), true)
