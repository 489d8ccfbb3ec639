#!/usr/bin/env bash
# @e965/xlsx 0.20.3 (SheetJS), an XML Spreadsheet 2003 that a finance system filled from a template: a total that waits for
# Excel to calculate it, <Cell ss:Formula="=SUM(R[-1]C)"/>, is no cell at all, with `sheetStubs` and `cellFormula` or without:
# no stub, no `f`, nothing between it and a blank cell. The same cell of an .xlsx is a stub that keeps its formula.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3
cat > look.mjs <<'LOOK'
import { read, utils, version, write } from '@e965/xlsx'
const number = (value) => `<Cell><Data ss:Type="Number">${value}</Data></Cell>`
const total = '<Cell ss:Formula="=SUM(R[-1]C)"/>'
const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row>${number(1168.84)}${number(5)}</Row><Row>${total}${number(6)}</Row></Table></Worksheet></Workbook>`
const made = utils.book_new()
const sheet = utils.aoa_to_sheet([[1168.84, 5], [null, 6]])
sheet.A2 = { t: 'z', f: 'SUM(A1)' }
utils.book_append_sheet(made, sheet, 'a')
const options = { sheetStubs: true, cellFormula: true, cellStyles: true }
const table = read(xml, { type: 'string', ...options }).Sheets.a
const book = read(write(made, { type: 'array', bookType: 'xlsx' }), { type: 'array', ...options }).Sheets.a
console.log(version)
console.log(`XML table: A2 ${JSON.stringify(table.A2?.f)}, B2 ${table.B2.v}; .xlsx: A2 ${JSON.stringify(book.A2?.f)}, ${book.A2?.t}`)
LOOK
node look.mjs | tee out.txt
grep -q '^XML table: A2 undefined, B2 6; .xlsx: A2 "SUM(A1)", z$' out.txt
