#!/usr/bin/env bash
# A form field of Word that offers a list (下拉型窗体域; forms of departments ask 项目类型 with it) keeps only the number of
# the entry that was chosen; the words stand in the list of the field, and the field has no result. The page shows 跨年度项目;
# mammoth 1.13.0 (no message) and officeparser 7.8.0 give the label with nothing behind it, as if nobody had answered.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund mammoth@1.13.0 officeparser@7.8.0 fflate@0.8.3
cat > look.mjs <<'LOOK'
import { strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { parseOffice } from 'officeparser'
const part = (type) => `application/vnd.openxmlformats-${type}+xml`
const run = (inner) => `<w:r>${inner}</w:r>`
const list = '<w:ffData><w:name w:val="kind"/><w:enabled/><w:ddList><w:result w:val="1"/><w:listEntry w:val="一次性项目"/><w:listEntry w:val="跨年度项目"/></w:ddList></w:ffData>'
const body = `<w:p>${run('<w:t>项目类型：</w:t>')}${run(`<w:fldChar w:fldCharType="begin">${list}</w:fldChar>`)}${run('<w:instrText xml:space="preserve"> FORMDROPDOWN </w:instrText>')}${run('<w:fldChar w:fldCharType="end"/>')}</w:p>`
const file = Buffer.from(zipSync({
  '[Content_Types].xml': strToU8(`<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${part('package.relationships')}"/><Override PartName="/word/document.xml" ContentType="${part('officedocument.wordprocessingml.document.main')}"/></Types>`),
  '_rels/.rels': strToU8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
  'word/document.xml': strToU8(`<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`),
}))
const raw = await mammoth.extractRawText({ buffer: file })
const html = await mammoth.convertToHtml({ buffer: file })
console.log(`mammoth text ${raw.value.trim()}, html ${html.value} (${raw.messages.length + html.messages.length} messages)`)
console.log(`officeparser ${(await parseOffice(file)).toText().trim()}`)
LOOK
node look.mjs | tee out.txt
grep -q '^mammoth text 项目类型：, html <p>项目类型：</p> (0 messages)$' out.txt
grep -q '^officeparser 项目类型：$' out.txt
