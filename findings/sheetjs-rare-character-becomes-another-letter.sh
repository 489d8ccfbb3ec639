#!/usr/bin/env bash
# @e965/xlsx 0.20.3 (SheetJS): a character beyond U+FFFF that the XML writes as a reference (&#134071; or &#x20BB7;, as
# writers do whose output is ASCII) is cut to 16 bits: 𠮷 of a street's or a person's name becomes ஷ, a Tamil letter, in
# .xlsx and in XML tables; the same character as UTF-8 is right. A valid letter, so nothing downstream can notice.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3 fflate@0.8.3
cat > look.mjs <<'LOOK'
import { read, version } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
const office = 'http://schemas.openxmlformats.org'
const texts = ['𠮷林路', '&#134071;林路', '&#x20BB7;林路']
const row = texts.map((text, n) => `<c r="${'ABC'[n]}1" t="inlineStr"><is><t>${text}</t></is></c>`).join('')
const type = (name, kind) => `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`
const xlsx = zipSync({
  '[Content_Types].xml': strToU8(`<?xml version="1.0"?><Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('workbook.xml', 'sheet.main')}${type('worksheets/sheet1.xml', 'worksheet')}</Types>`),
  '_rels/.rels': strToU8(`<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
  'xl/workbook.xml': strToU8(`<?xml version="1.0"?><workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`),
  'xl/_rels/workbook.xml.rels': strToU8(`<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
  'xl/worksheets/sheet1.xml': strToU8(`<?xml version="1.0"?><worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData><row r="1">${row}</row></sheetData></worksheet>`),
})
const cells = texts.map((text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`).join('')
const table = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row>${cells}</Row></Table></Worksheet></Workbook>`
console.log(version)
for (const [kind, book] of [['.xlsx', read(xlsx)], ['XML table', read(table, { type: 'string' })]])
  console.log(`${kind}: ${['A1', 'B1', 'C1'].map((at) => book.Sheets.a[at].v).join(' ')}`)
LOOK
node look.mjs | tee out.txt
grep -q '^.xlsx: 𠮷林路 ஷ林路 ஷ林路$' out.txt
grep -q '^XML table: 𠮷林路 ஷ林路 ஷ林路$' out.txt
