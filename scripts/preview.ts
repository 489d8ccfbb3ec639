// `npm run preview`: looks at the site that was built last.
import { showSite } from './show-site.ts'

process.exitCode = await showSite()
