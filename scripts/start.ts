// `npm start`: checks the data, builds the site and shows it.
import { buildSite } from './build-site.ts'
import { showSite } from './show-site.ts'

process.exitCode = (await buildSite(process.argv.slice(2))) || (await showSite())
