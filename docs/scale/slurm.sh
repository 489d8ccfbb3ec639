#!/bin/sh
# One site by a Slurm job array, on a file system that all nodes see. From a clone after `npm ci`:
#   sh docs/scale/slurm.sh 16
# OUT_DIR, BUDGET_ROOT, SITE_URL and SITE_BASE are passed on to every task.
set -eu
shards=${1:-8}
export OUT_DIR="${OUT_DIR:-dist}"
array=$(sbatch --parsable --array=1-"$shards" --cpus-per-task=1 --mem=2G --time=2:00:00 \
  --wrap "npm run --silent build:run -- --workers 1 --shard \$SLURM_ARRAY_TASK_ID/$shards")
sbatch --dependency=afterok:"$array" --kill-on-invalid-dep=yes --cpus-per-task=1 --mem=8G --time=4:00:00 \
  --wrap "npm run --silent merge:run -- $OUT_DIR.shard-*-of-$shards"
