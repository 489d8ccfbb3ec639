#!/usr/bin/env bash
# hyparquet 1.31.5, parquetQuery({ orderBy }): it compares with < and >, where null counts as 0. Changes against last year
# come out as -500, blank, blank, 2: what was not printed stands where 0 would, between decrease and increase; and a column
# of words with a blank in it is not in order at all, since a blank is neither before nor after a word.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund hyparquet@1.31.5 hyparquet-writer@0.17.0
cat > look.mjs <<'LOOK'
import { parquetQuery } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'
const file = parquetWriteBuffer({
  columnData: [
    { name: 'change', data: [300n, null, -500n, null, 2n], type: 'INT64', nullable: true },
    { name: 'name', data: ['c', null, 'b', 'd', 'a'], type: 'STRING', nullable: true },
  ],
})
for (const orderBy of ['change', 'name']) {
  const rows = await parquetQuery({ file, orderBy })
  console.log(`${orderBy}: ${rows.map((row) => row[orderBy] ?? 'blank').join(' ')}`)
}
LOOK
node look.mjs | tee out.txt
grep -q '^change: -500 blank blank 2 300$' out.txt
grep -q '^name: c blank a b d$' out.txt
