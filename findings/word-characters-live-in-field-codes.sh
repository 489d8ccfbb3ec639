#!/usr/bin/env bash
# Word writes a circled number (带圈字符) and, in files that came from .doc, a character with its pinyin above (拼音指南) as
# an EQ field without a result: the sign that is read stands in the field's code. mammoth 1.13.0 and officeparser 7.8.0
# drop codes, so 东夼村 becomes 东村 and ①培训人次 loses its number, and neither says a word of it.
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
const words = (text) => run(`<w:t>${text}</w:t>`)
const mark = (kind) => run(`<w:fldChar w:fldCharType="${kind}"/>`)
const field = (code) => mark('begin') + run(`<w:instrText xml:space="preserve">${code}</w:instrText>`) + mark('end')
const docx = (body) => Buffer.from(zipSync({
  '[Content_Types].xml': strToU8(`<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${part('package.relationships')}"/><Override PartName="/word/document.xml" ContentType="${part('officedocument.wordprocessingml.document.main')}"/></Types>`),
  '_rels/.rels': strToU8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
  'word/document.xml': strToU8(`<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`),
}))
const texts = {
  东夼村: words('东') + field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(kuǎng),夼)') + words('村'),
  '①培训人次': field(' eq \\o\\ac(○,1)') + words('培训人次'),
}
for (const [printed, inside] of Object.entries(texts)) {
  const file = docx(`<w:p>${inside}</w:p>`)
  const { value, messages } = await mammoth.extractRawText({ buffer: file })
  const other = (await parseOffice(file)).toText()
  console.log(`printed ${printed}: mammoth ${value.trim()} (${messages.length} messages), officeparser ${other.trim()}`)
}
LOOK
node look.mjs | tee out.txt
grep -q '^printed 东夼村: mammoth 东村 (0 messages), officeparser 东村$' out.txt
grep -q '^printed ①培训人次: mammoth 培训人次 (0 messages), officeparser 培训人次$' out.txt
