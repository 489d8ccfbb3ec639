// `npm run bench -- search`: how well the search finds the portal's own words, beside other engines, and what a first
// result costs in bytes and time.
import { currentArchive } from '../../src/load.ts'
import { searchRecords } from '../../src/views/search-records.ts'
import { bigramEngine, ownEngine } from './search-engines.ts'
import { questionSets } from './search-queries.ts'
import { measure, measuredLines } from './search-recall.ts'
import { truthOf } from './search-truth.ts'

export const bench = async (words: readonly string[]): Promise<void> => {
  const records = searchRecords(currentArchive())
  const sets = questionSets(records, truthOf(records))
  console.log(`${records.length} 条记录；真值为逐条扫描原文，问题用固定种子抽取。`)
  for (const engine of [await ownEngine(records), bigramEngine(records)]) {
    const measured = []
    for (const set of sets) measured.push(await measure(engine, set))
    console.log(measuredLines(measured).join('\n'))
    if (words.includes('--missed')) for (const { set, missed } of measured) console.log(set, missed.slice(0, 15))
  }
}
