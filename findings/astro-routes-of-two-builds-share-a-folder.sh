#!/usr/bin/env bash
# Astro 7.3.5: where the compiled routes of a static build lie depends on where the site goes. Below the working folder
# they lie in the site's own folder (`<outDir>/.prerender`); anywhere else in `<working folder>/.astro/.prerender`, which
# every build started there shares: two at once, each with an outDir of its own, write and remove the same files.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/project/src/pages"
cd "$folder/project"
echo '{ "private": true, "type": "module" }' > package.json
cat > astro.config.mjs <<'CONFIG'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
const look = { name: 'look', hooks: { 'astro:build:start': ({ setPrerenderer }) => setPrerenderer((standard) => ({
  ...standard,
  getStaticPaths: async () => {
    for (const place of [join(process.env.SITE, '.prerender'), '.astro/.prerender'])
      console.log(`${existsSync(place) ? 'routes in' : 'nothing in'} ${place.replace(process.env.SITE, '<outDir>')}`)
    return standard.getStaticPaths()
  },
})) } }
export default { outDir: process.env.SITE, integrations: [look] }
CONFIG
echo '<p>text</p>' > src/pages/index.astro
npm install --silent --no-audit --no-fund astro@7.3.5
export ASTRO_TELEMETRY_DISABLED=1
echo "astro $(node -p 'require("./node_modules/astro/package.json").version')"
echo '-- outDir below the working folder'
SITE="$PWD/dist" npx astro build | grep -E 'routes in|nothing in' | tee inside.txt
echo '-- outDir elsewhere'
SITE="$folder/elsewhere" npx astro build | grep -E 'routes in|nothing in' | tee outside.txt
grep -q 'routes in <outDir>/.prerender' inside.txt
grep -q 'nothing in <outDir>/.prerender' outside.txt
grep -q 'routes in .astro/.prerender' outside.txt
