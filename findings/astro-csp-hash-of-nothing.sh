#!/usr/bin/env bash
# Astro 7.3.5 with `security.csp`: the policy of every page allows the hash of an empty style, though no page has one.
# A tool that compares policies of two builds, or counts what a policy allows, meets an entry that stands for nothing.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p src/pages
echo '{ "private": true, "type": "module" }' > package.json
echo 'export default { security: { csp: true } }' > astro.config.mjs
echo '<!doctype html><html lang="en"><head><title>t</title></head><body><p>text</p></body></html>' > src/pages/index.astro
npm install --silent --no-audit --no-fund astro@7.3.5
ASTRO_TELEMETRY_DISABLED=1 npx astro build > build.log 2>&1 || { cat build.log; exit 1; }
empty="sha256-$(printf '' | openssl dgst -sha256 -binary | openssl base64)"
policy=$(grep -o '<meta http-equiv="content-security-policy"[^>]*>' dist/index.html)
echo "astro $(node -p 'require("./node_modules/astro/package.json").version')"
echo "styles in the page: $(grep -c '<style' dist/index.html || true)"
echo "policy: $policy"
case "$policy" in
  *"style-src"*"'$empty'"*) echo "seen: style-src holds $empty, the hash of an empty text" ;;
  *) echo "changed: the hash of an empty style is gone"; exit 1 ;;
esac
