import { loadArchive, currentReviews } from './src/load.ts'
import { factsOf, openData } from './src/exports/open-data.ts'
import { siteAddress } from './src/exports/site-address.ts'
import { disclosureWorkbook } from './src/exports/workbook/disclosure-workbook.ts'
import { disclosureJson } from './src/exports/disclosure-json.ts'
import { tableCsv } from './src/exports/data-table.ts'
import { dataTables } from './src/exports/tables/index.ts'
let t = performance.now(); const lap = (n: string) => { const x = performance.now(); console.log(n, (x - t).toFixed(0)); t = x }
const archive = loadArchive().value; lap('load')
const reviews = currentReviews(); lap('reconcile')
for (let i=0;i<3;i++){
const facts = { ...factsOf(archive, reviews, siteAddress(undefined, '/')) }
for (const table of dataTables) { tableCsv(table, facts); lap('  '+table.id) }
await openData(facts); lap('openData')
for (const d of archive.departments) for (const x of d.disclosures) disclosureWorkbook(facts, d, x)
lap('workbooks')
for (const d of archive.departments) for (const x of d.disclosures) disclosureJson(facts, d, x)
lap('json')
}
