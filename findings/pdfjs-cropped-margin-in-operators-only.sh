#!/usr/bin/env bash
# pdfjs-dist 6.5.438: three kinds of words that a page does not show, three answers, none with a word of warning. On a
# margin that a CropBox cuts off: not in getTextContent(), but in getOperatorList(), inside no clip. On a layer that is
# off: in both. Under a white box painted later, as PDF editors correct an amount: old and new, in both. Who reads
# operators for their clips (a cell cut by a page's end) has to cut the page, its layers and what is covered himself.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund node@24.21.0 pdfjs-dist@6.5.438
cat > look.mjs <<'LOOK'
import { getDocument, OPS, version } from 'pdfjs-dist/legacy/build/pdf.mjs'
const pdf = (content, crop) => {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/CropBox[0 ${crop} 400 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/Properties<</L 6 0 R>>>>>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/OCG/Name(draft)>>',
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map((body, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  return new TextEncoder().encode(`${text}xref\n0 7\n0000000000 65535 f \n${places.join('')}trailer\n<</Size 7/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`)
}
const say = (words, y) => `BT /F1 12 Tf 50 ${y} Td (${words}) Tj ET\n`
const pages = {
  cropped: pdf(say('1168.84', 200) + say('999.99', 20), 100),
  'layer off': pdf(`${say('1168.84', 200)}/OC /L BDC ${say('999.99', 150)}EMC`, 0),
  covered: pdf(`${say('999.99', 200)}1 1 1 rg 40 190 200 30 re f 0 g ${say('1168.84', 200)}`, 0),
}
console.log(version)
for (const [name, data] of Object.entries(pages)) {
  const page = await (await getDocument({ data, verbosity: 0 }).promise).getPage(1)
  const text = (await page.getTextContent()).items.map(({ str }) => str).filter((str) => str !== '')
  const list = await page.getOperatorList()
  const shown = list.argsArray.filter((_, index) => list.fnArray[index] === OPS.showText)
  const signs = shown.map(([glyphs]) => glyphs.map((glyph) => glyph?.unicode ?? '').join(''))
  console.log(`${name}: text ${text.join(' ')}; operators ${signs.join(' ')}; clips ${list.fnArray.includes(OPS.clip)}`)
}
LOOK
npx node look.mjs | tee out.txt
grep -q '^cropped: text 1168.84; operators 1168.84 999.99; clips false$' out.txt
grep -q '^layer off: text 1168.84 999.99; operators 1168.84 999.99; clips false$' out.txt
grep -q '^covered: text 999.99 1168.84; operators 999.99 1168.84; clips false$' out.txt
