#!/usr/bin/env bash
# @e965/xlsx 0.20.3 (SheetJS), an XML Spreadsheet 2003 as Excel and finance systems save it under the name .xls: of a cell
# in which part of the words has a font of its own, `v` and `w` hold one formatted run and lose the words beside it:
# 2022年<Font>部门</Font>收支总表 is read as 部门. The whole stands in `r`, as markup. No error, no warning.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3
cat > look.mjs <<'LOOK'
import { read, version } from '@e965/xlsx'
const cell = (inner) => `<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">${inner}</ss:Data></Cell>`
const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40"><Worksheet ss:Name="a"><Table><Row>${cell('2022年<Font html:Size="9">部门</Font>收支总表')}${cell('<B>一、</B>一般公共预算<Font html:Size="9">（万元）</Font>')}${cell('<B>支</B><Font html:Size="9">出</Font>')}</Row></Table></Worksheet></Workbook>`
const { a } = read(xml, { type: 'string' }).Sheets
console.log(version)
for (const at of ['A1', 'B1', 'C1']) console.log(`${at} v ${a[at].v} w ${a[at].w} r ${a[at].r}`)
LOOK
node look.mjs | tee out.txt
grep -q '^A1 v 部门 w 部门 r 2022年<Font' out.txt
grep -q '^B1 v （万元） w （万元） r <B>一、</B>' out.txt
grep -q '^C1 v 出 ' out.txt
