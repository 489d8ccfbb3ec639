#!/usr/bin/env bash
# @e965/xlsx 0.20.3 (SheetJS), an XML Spreadsheet 2003 that a finance system filled from a template: a total that nobody has
# calculated yet, <Cell ss:Formula><Data ss:Type="Number"></Data></Cell>, is read as the number 0 and shown as 0; without
# <Data> the cell does not exist at all, `sheetStubs` or not. (In .xlsx the same cell is a stub that keeps its formula.)
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3
cat > look.mjs <<'LOOK'
import { read, version } from '@e965/xlsx'
const number = (inner) => `<Data ss:Type="Number">${inner}</Data>`
const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row><Cell>${number(1168.84)}</Cell><Cell>${number(5)}</Cell></Row><Row><Cell ss:Formula="=SUM(R[-1]C)">${number('')}</Cell><Cell ss:Formula="=SUM(R[-1]C)"/></Row></Table></Worksheet></Workbook>`
const { a } = read(xml, { type: 'string', sheetStubs: true }).Sheets
console.log(version)
console.log(`total of the first column: ${a.A2.t} ${a.A2.w} (${a.A2.f}); of the second: ${a.B2}`)
LOOK
node look.mjs | tee out.txt
grep -q '^total of the first column: n 0 (SUM(A1)); of the second: undefined$' out.txt
