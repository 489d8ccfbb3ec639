// Expenditure down to its smallest printed subjects as areas: 类 lie together, 项 side by side. Where one 项 dwarfs the
// others, the picture leaves it out and says so. Drawn only where the areas are the whole: what a torn text has lost is an area.

import { grandTotal } from '../../budget/composition.ts'
import { type Disclosure, disclosureKey } from '../../budget/disclosure.ts'
import { breaksOff, detailedStatement } from '../../budget/facts/spending-classes.ts'
import { isLeaf } from '../../budget/leaves.ts'
import { formatAmount, type Stated, sumFen, type Unit } from '../../budget/money.ts'
import { type Line, lineAmount, lineByCode, type Statement } from '../../budget/statement.ts'
import { chartCsvPath, linePath, statementPath } from '../words/address.ts'
import { brokenOffWords } from '../words/gap-words.ts'
import type { ChartPoint, TreeChart } from './chart.ts'
import { amountPoint, amountText, cell, largest, plainAmount, shareText } from './chart-point.ts'

/** A leaf with its amount and the 类 it lies in. */
interface Leaf {
  readonly line: Line
  readonly stated: Stated
  readonly fen: bigint
  readonly kind: string
}

interface Parts {
  readonly statement: Statement
  readonly leaves: readonly Leaf[]
  readonly whole: Stated
  /** What the leaves lack to the printed total: only a text that breaks off may lack anything. */
  readonly lost: bigint
}

/** Fewer areas say nothing; nor does one that leaves a sliver to all others. */
const fewest = 4
const isMost = (fen: bigint, whole: bigint): boolean => fen * 10n >= whole * 9n

const partsOf = (disclosure: Disclosure): Parts | null => {
  const statement = detailedStatement(disclosure)
  const whole = statement === null ? null : lineAmount(grandTotal(statement), 'total')
  if (statement === null || whole === null) return null
  const leaves = statement.lines.flatMap((line): readonly Leaf[] => {
    const stated = line.code === '' || !isLeaf(statement, line, 'total') ? null : lineAmount(line, 'total')
    if (stated === null || stated.fen === 0n) return []
    return [{ line, stated, fen: stated.fen, kind: lineByCode(statement, line.code.slice(0, 3))?.name ?? line.name }]
  })
  const lost = whole.fen - sumFen(leaves.map(({ stated }) => stated))
  const isWhole = lost === 0n || (lost > 0n && breaksOff(disclosure, statement))
  return isWhole && leaves.every(({ fen }) => fen > 0n) ? { statement, leaves, whole, lost } : null
}

const lostPoint = (lost: bigint, unit: Unit, share: string): ChartPoint => {
  const text = formatAmount(lost, unit)
  return {
    label: '没有录入的行（计算）',
    text,
    mark: text,
    value: plainAmount(lost, unit),
    whole: null,
    say: `没有录入的行：${brokenOffWords}，所列合计与所录各项相差 ${text} ${unit}，占 ${share}`,
    state: 'torn',
    hatched: false,
  }
}

const treeOf = (disclosure: Disclosure, parts: Parts, apart: Leaf | null): TreeChart => {
  const { statement, whole, lost } = parts
  const unit = statement.entry.unit
  const leaves = parts.leaves.filter((leaf) => leaf !== apart).toSorted((a, b) => (a.fen < b.fen ? 1 : -1))
  const drawn = leaves.map((leaf) => {
    const share = shareText(leaf.fen, whole.fen)
    return { leaf, share, point: amountPoint(leaf.line.name, leaf.stated, unit, share) }
  })
  const share = shareText(lost, whole.fen)
  const gap = lost === 0n ? [] : [lostPoint(lost, unit, share)]
  const kinds = [...Map.groupBy(drawn, ({ leaf }) => leaf.kind).values()]
  const id = apart === null ? 'subjects' : 'subjects-rest'
  const top = leaves[0]
  return {
    kind: 'tree',
    id,
    title: apart === null ? '每一项支出有多大' : '除去最大一项，其余各项有多大',
    sentence:
      apart === null
        ? `${leaves.length} 个末级科目中，${top?.line.name ?? ''}最大，占 ${shareText(top?.fen ?? 0n, whole.fen)}。`
        : `除去${apart.line.name}（占 ${shareText(apart.fen, whole.fen)}），其余 ${leaves.length} 项中${top?.line.name ?? ''}最大，占全部支出的 ${shareText(top?.fen ?? 0n, whole.fen)}。`,
    unit,
    points: [...drawn.map(({ point }) => point), ...gap],
    groups: [...kinds.map((kind) => kind.map(({ point }) => point)), ...(gap.length > 0 ? [gap] : [])],
    table: {
      caption: `${disclosure.year}年支出到末级科目，由大到小（单位：${unit}）`,
      columns: ['科目', '所在的类', '科目编码', `金额（${unit}）`, '占支出合计'],
      rows: [
        ...drawn.map(({ leaf, point, share: own }) => [
          cell(leaf.line.name),
          cell(leaf.kind),
          cell(leaf.line.code),
          cell(point.text, linePath(disclosure, statement, leaf.line)),
          cell(own),
        ]),
        ...gap.map(({ label, text }) => [cell(label), cell('—'), cell('—'), cell(text), cell(share)]),
      ],
      valueColumn: 3,
    },
    source: { label: statement.entry.title, path: statementPath(disclosure, statement.id) },
    notes: [
      ...(apart === null
        ? []
        : [`“${apart.line.name}”为 ${amountText(apart.stated, unit)} ${unit}，图中不画，以便看清其余各项。`]),
      '面积为金额，同一类的科目排在一起；放不下名称的见“图中数据”。',
      ...(gap.length === 0 ? [] : ['所据文本中断，没有录入的行合为一块，大小为所列合计减去所录各项。']),
    ],
    csvPath: chartCsvPath(`/${disclosureKey(disclosure)}/`, id),
  }
}

/** Without its largest part where that is half of the whole and more; `null` where the areas would say nothing. */
export const treeChart = (disclosure: Disclosure): TreeChart | null => {
  const parts = partsOf(disclosure)
  const top = parts === null ? null : largest(parts.leaves)
  if (parts === null || top === null) return null
  const apart = top.fen * 2n >= parts.whole.fen ? top : null
  const shown = parts.leaves.filter((leaf) => leaf !== apart)
  const first = largest(shown)
  if (first === null || shown.length < fewest) return null
  return isMost(first.fen, parts.whole.fen - (apart?.fen ?? 0n)) ? null : treeOf(disclosure, parts, apart)
}
