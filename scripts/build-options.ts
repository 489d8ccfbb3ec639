// What a person may say to `npm run build` and `npm run merge`, read strictly: a word that nobody knows is an answer, not a
// build of something else.
import { availableParallelism } from 'node:os'
import type { Shard } from '../src/build/site-plan.ts'

/** A build as it was asked for. */
export interface BuildOptions {
  /** As many as the machine has processors when not said. */
  readonly workers: number
  /** Nothing of an earlier build is taken over. */
  readonly full: boolean
  /** One part of the site alone. */
  readonly shard: Shard | null
  /** Folders of shards to be joined; none for a build. */
  readonly shards: readonly string[]
}

const shardOf = (text: string): Shard | null => {
  const [, number, of] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []
  const shard = { number: Number(number), of: Number(of) }
  return shard.number >= 1 && shard.number <= shard.of ? shard : null
}

/** The options, or one Chinese sentence on what is wrong with them. `joins` for `npm run merge`. */
export const buildOptions = (words: readonly string[], joins: boolean): BuildOptions | string => {
  let options: BuildOptions = { workers: availableParallelism(), full: false, shard: null, shards: [] }
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--workers') {
      const workers = Number(rest.shift())
      if (!Number.isInteger(workers) || workers < 1) return '--workers 后面写线程数，例如 --workers 2。'
      options = { ...options, workers }
    } else if (word === '--full' && !joins) options = { ...options, full: true }
    else if (word === '--shard' && !joins) {
      const text = rest.shift() ?? ''
      const shard = shardOf(text)
      if (shard === null) return `--shard 后面写第几份和共几份，例如 --shard 3/8；现在写的是“${text}”。`
      options = { ...options, shard }
    } else if (joins && !word.startsWith('-')) options = { ...options, shards: [...options.shards, word] }
    else return `不认识“${word}”。可以写的有：${joins ? '各份的文件夹、--workers' : '--workers、--full、--shard'}。`
  }
  return joins && options.shards.length === 0 ? '请写出各份的文件夹，例如 npm run merge -- dist.shard-*' : options
}
