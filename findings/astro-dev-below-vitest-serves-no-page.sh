#!/usr/bin/env bash
# astro 7.3.5: `astro dev` in a process that has inherited VITEST (any server that a Vitest test starts) says “ready”, names
# its address, and answers “Cannot GET” for every page: vite-plugin-astro-server returns early where process.env.VITEST is
# set, because it takes itself for a part of the test. Nothing is said; a test that waits for the page waits for ever.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund node@24.21.0 astro@7.3.5
mkdir -p src/pages
echo '<!doctype html><html lang="en"><title>here</title></html>' > src/pages/index.astro
export ASTRO_TELEMETRY_DISABLED=1 ASTRO_DEV_BACKGROUND=0 NO_COLOR=1
answer() {
  "$@" node_modules/.bin/node node_modules/astro/bin/astro.mjs dev --port 4871 > said.txt 2>&1 &
  server=$!
  for _ in $(seq 60); do
    code=$(curl -s -o page.html -w '%{http_code}' http://localhost:4871/) || true
    [ "$code" != 000 ] && break
    sleep 1
  done
  kill "$server"
  wait "$server" || true
  echo "$code"
}
plain=$(answer env -u VITEST)
below=$(answer env VITEST=true)
echo "without VITEST: $plain; with VITEST=true: $below"
[ "$plain" = 200 ] && [ "$below" = 404 ]
