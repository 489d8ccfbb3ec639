#!/usr/bin/env bash
# A note mark typed as a superscript 1 behind an amount is a run of its own, in Word and in a workbook. The text that
# mammoth 1.13.0 (extractRawText), officeparser 7.8.0 (toText) and SheetJS (@e965/xlsx 0.20.3, `v` and `w`) hand on joins
# the runs: 12 with a mark, as printed, is 121, a valid amount ten times too large, and no message.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund mammoth@1.13.0 officeparser@7.8.0 @e965/xlsx@0.20.3 fflate@0.8.3
cat > look.mjs <<'LOOK'
import { read } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { parseOffice } from 'officeparser'
const office = 'http://schemas.openxmlformats.org'
const pack = (folder, main, type, parts) => {
  const override = (name, kind) => `<Override PartName="/${folder}/${name}" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/>`
  const files = Object.entries(parts).map(([name, [kind, xml]]) => [name, kind, xml])
  return Buffer.from(zipSync({
    '[Content_Types].xml': strToU8(`<?xml version="1.0"?><Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${files.map(([name, kind]) => override(name, kind)).join('')}</Types>`),
    '_rels/.rels': strToU8(`<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="${folder}/${main}"/></Relationships>`),
    [`${folder}/_rels/${main}.rels`]: strToU8(`<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships">${files.filter(([name]) => name !== main).map(([name], n) => `<Relationship Id="rId${n + 1}" Type="${office}/officeDocument/2006/relationships/${/^\w+\//.test(name) ? 'worksheet' : 'sharedStrings'}" Target="${name}"/>`).join('')}</Relationships>`),
    ...Object.fromEntries(files.map(([name, , xml]) => [`${folder}/${name}`, strToU8(`<?xml version="1.0"?>${xml}`)])),
  }))
}
const w = `xmlns:w="${office}/wordprocessingml/2006/main"`
const docx = pack('word', 'document.xml', '', {
  'document.xml': ['wordprocessingml.document.main', `<w:document ${w}><w:body><w:p><w:r><w:t>12</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r></w:p></w:body></w:document>`],
})
const s = `xmlns="${office}/spreadsheetml/2006/main"`
const xlsx = pack('xl', 'workbook.xml', '', {
  'workbook.xml': ['spreadsheetml.sheet.main', `<workbook ${s} xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`],
  'worksheets/sheet1.xml': ['spreadsheetml.worksheet', `<worksheet ${s}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>`],
  'sharedStrings.xml': ['spreadsheetml.sharedStrings', `<sst ${s} count="1" uniqueCount="1"><si><r><t>12</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si></sst>`],
})
const { value, messages } = await mammoth.extractRawText({ buffer: docx })
const cell = read(xlsx).Sheets.a.A1
console.log(`mammoth ${value.trim()} (${messages.length} messages), officeparser ${(await parseOffice(docx)).toText().trim()}, SheetJS v ${cell.v} w ${cell.w}`)
LOOK
node look.mjs | tee out.txt
grep -q '^mammoth 121 (0 messages), officeparser 121, SheetJS v 121 w 121$' out.txt
