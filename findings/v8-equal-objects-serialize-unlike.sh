#!/usr/bin/env bash
# Node 24.21.0, node:v8: equal objects are serialized in different bytes, by what the process has met before. Once any
# object of a shape has held a number of more than 31 bits in a property, a small number there in a later object is
# written as a double (N, eight bytes), where it was a small integer (I, one byte). Bytes of v8.serialize are no key.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund node@24.21.0
cat > look.mjs <<'LOOK'
import { deserialize, serialize } from 'node:v8'
const noted = (sum) => ({ sum, size: 1 })
const before = serialize(noted(5))
noted(3_000_000_000)
const after = serialize(noted(5))
console.log(`node ${process.versions.node}, v8 ${process.versions.v8}`)
console.log(`first   ${before.toString('hex')}`)
console.log(`later   ${after.toString('hex')}`)
console.log(`values equal: ${JSON.stringify(deserialize(before)) === JSON.stringify(deserialize(after))}, bytes equal: ${before.equals(after)}`)
LOOK
npx node look.mjs | tee out.txt
grep -q 'values equal: true, bytes equal: false' out.txt
