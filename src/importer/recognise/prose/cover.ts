// Cover and head of a document: its title, whose it is, the year, whether it calls itself a draft, and the bodies that
// it covers.
import type { DisclosureFacts } from '../../recognition.ts'

const title = /\d{4}\s*年?(?:度)?.{0,30}(?:预算|决算|绩效)/
const owner =
  /^(?:预算)?(?:主管|编制|公开|填报)?(?:部门|单位)(?:名称|编制)?[（(]?(?:公章|盖章)?[)）]?[：:]\s*(.{4,50})$/

const nameIn = (text: string): string =>
  /^(.{3,40}?(?:局|委员会|委|厅|办公室|办事处|中心|学校|医院|院|所|队|政府|法院|检察院|协会|联合会|馆|站|会|部|处|大学|学院|中学|小学|幼儿园|公司))(?:（[^）]*）|\([^)]*\))?(?=\d{4}|$)/.exec(
    text.replace(/\s+/g, ''),
  )?.[1] ?? ''

/** Facts of the lines before the first chapter. */
export const coverFacts = (lines: readonly string[], year: number): DisclosureFacts => {
  const plain = lines.map((line) => line.replace(/\s+/g, '')).filter((line) => line !== '')
  let department = ''
  for (const line of plain) department ||= owner.exec(line)?.[1] ?? ''
  const full = plain.find((line) => title.test(line) && line.length <= 60 && !/[。；]/.test(line)) ?? ''
  const at = plain.indexOf(full)
  const above = plain
    .slice(0, Math.max(0, at))
    .filter((line) => line.length <= 30 && !/^附件|^目录|[：:]/.test(line))
    .join('')
  // The name, or its beginning, may stand on the lines above: 某某市规划和自然 / 资源局 / 2024年度部门决算.
  const begunAbove = /^\d{4}/.test(full) || (nameIn(full) === '' && nameIn(above + full) !== '')
  const whole = full !== '' && begunAbove ? above + full : full
  department ||= nameIn(whole)
  const printed = /(\d{4})年/.exec(whole)?.[1]
  return {
    ...(whole === '' ? {} : { title: whole }),
    ...(department === '' ? {} : { department: department.replace(/[（(](?:本级|盖章|公章)[)）]$/, '') }),
    ...(printed === undefined ? { year } : { year: Number(printed) }),
    ...(plain.some((line) => /^[（(]草案[)）]$|草案[)）]?$/.test(line)) ? { draft: true } : {}),
  }
}

const natures: readonly (readonly [RegExp, string])[] = [
  [/参公|参照公务员/, '参公单位'],
  [/事业单位|服务中心|学校|医院|事务中心|发展中心/, '事业单位'],
  [/行政单位|本级|本部|机关/, '行政单位'],
]

/** Bodies named in a numbered list or a table of the chapter on institutions. */
export const institutionsIn = (
  lines: readonly string[],
  tables: readonly (readonly (readonly string[])[])[],
): readonly { readonly code: string; readonly name: string; readonly nature: string }[] => {
  const listed = lines.flatMap(
    (line) => /^(?:\d{1,2}[.、．]|[（(]\d{1,2}[)）])\s*([^，。；;、]{5,50})[。；;]?$/.exec(line.trim())?.[1] ?? [],
  )
  const tabled = tables.flatMap((rows) => {
    const head = rows.findIndex((row) => row.some((cell) => /单位名称/.test(cell)))
    const column = rows[head]?.findIndex((cell) => /单位名称/.test(cell)) ?? -1
    return column < 0 ? [] : rows.slice(head + 1).flatMap((row) => row[column] ?? [])
  })
  return [...(tabled.length > 0 ? tabled : listed)]
    .filter((name) => /[局委厅办处心校院所队府会馆站园部]|本级|本部|公司/.test(name) && !/[：:]/.test(name))
    .map((name) => ({
      code: /^[[（(]?(\d{3,9})/.exec(name)?.[1] ?? '',
      name: name.replace(/^[[（(]?\d{3,9}[\])）]?[-—]?/, '').trim(),
      nature: natures.find(([pattern]) => pattern.test(name))?.[1] ?? '',
    }))
}
