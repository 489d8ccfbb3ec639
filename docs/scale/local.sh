#!/bin/sh
# Builds a site in shards side by side on this machine and joins them: sh docs/scale/local.sh [number of shards]
# GNU parallel starts them where it is installed, xargs where it is not. OUT_DIR, BUDGET_ROOT, SITE_URL count as always.
set -eu
shards=${1:-2}
export OUT_DIR="${OUT_DIR:-dist}"
rm -rf "$OUT_DIR".shard-*-of-*
if parallel --version 2>/dev/null | grep -q 'GNU parallel'; then
  seq "$shards" | parallel --halt now,fail=1 --jobs "$shards" \
    npm run --silent build:run -- --workers 1 --shard {}/"$shards"
else
  seq "$shards" | xargs -P "$shards" -I{} npm run --silent build:run -- --workers 1 --shard {}/"$shards"
fi
npm run --silent merge:run -- "$OUT_DIR".shard-*-of-"$shards"
rm -rf "$OUT_DIR".shard-*-of-*
