// `npm run pdf`: builds the site with every disclosure as a PDF for the archive, and with links to them.
import process from 'node:process'

process.env.MINGZHANG_PDF = '1'
const { buildSite } = await import('./build-site.ts')

process.exitCode = await buildSite(process.argv.slice(2))
