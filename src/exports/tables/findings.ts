// findings.csv: what the checks found, one finding a row. A finding is a question, not a verdict; one cause is one row.
import { yuanText } from '../../budget/money.ts'
import { rules } from '../../budget/rules/index.ts'
import type { Finding } from '../../budget/rules/review.ts'
import type { Check } from '../../budget/rules/rule.ts'
import { findingAnchors, findingPath } from '../../views/check/finding.ts'
import { rulePath } from '../../views/words/address.ts'
import { groupName } from '../../views/words/code-text.ts'
import { type Column, defineTable, type FieldType } from '../data-table.ts'
import {
  type DisclosureRow,
  disclosureColumns,
  disclosureKeyFields,
  disclosureReference,
} from './disclosure-columns.ts'

interface FindingRow extends DisclosureRow {
  readonly finding: Finding
  readonly number: number
  /** Findings of the same rule and severity in this disclosure. */
  readonly alike: number
  /** Path of the finding on its page. */
  readonly path: string
  readonly address: (path: string) => string
}

const column = (
  name: string,
  id: string,
  type: FieldType,
  description: string,
  text: (finding: Finding, row: FindingRow) => string,
): Column<FindingRow> => ({ name, id, type, description, text: (row) => text(row.finding, row) })

const signed = (check: Check): string => (check.differenceFen === null ? '' : yuanText(check.differenceFen))

const kindOf = ({ code, severity }: Finding): string => `${code} ${severity}`

/** Both sides and the addends, as a reader is shown them. */
const evidenceText = (check: Check | undefined): string =>
  check?.evidence.map(({ label, text }) => `${label} ${text}`).join('；') ?? ''

const columns: readonly Column<FindingRow>[] = [
  {
    ...column('发现序号', 'number', 'integer', '在本次公开的核对发现中的顺序，自 1 起', (_, { number }) =>
      String(number),
    ),
    required: true,
  },
  { ...column('规则', 'rule', 'string', '规则编号，永久不变', ({ code }) => code), required: true },
  column(
    '规则名称',
    'rule_title',
    'string',
    '规则说的是什么',
    ({ code }) => rules.find((rule) => rule.code === code)?.title ?? '',
  ),
  {
    ...column('类别', 'group', 'string', '规则所属的类别，如勾稽、绩效目标、绩效自评，供归类', ({ code }) =>
      groupName(code),
    ),
    required: true,
  },
  {
    ...column('同类条数', 'alike', 'integer', '本次公开中同一规则、同一程度的发现条数，含本条', (_, { alike }) =>
      String(alike),
    ),
    required: true,
  },
  {
    ...column(
      '程度',
      'severity',
      'string',
      '不符＝数字不一致；提示＝值得一看，如尾差或文本残缺所致。数字不一致不等于违规',
      ({ severity }) => severity,
    ),
    required: true,
    values: ['不符', '提示'],
  },
  {
    ...column(
      '位置',
      'position',
      'string',
      '公开表标识/行标识/栏目标识，或 projects/项目编号/…',
      ({ position }) => position,
    ),
    required: true,
  },
  { ...column('说明', 'message', 'string', '一句话说明', ({ message }) => message), required: true },
  column(
    '差额_元',
    'difference_yuan',
    'number',
    '左边减右边，换算为元；没有金额差的为空；一处残缺引起多处差额的，为其中首要的一处',
    ({ checks }) => (checks[0] === undefined ? '' : signed(checks[0])),
  ),
  column('差额', 'difference', 'string', '差额的绝对值及单位', ({ checks }) => checks[0]?.difference ?? ''),
  column(
    '各处差额',
    'differences',
    'string',
    '同一原因牵涉的每一处：位置与带符号的差额（元），以“；”分隔',
    ({ checks }) =>
      checks
        .flatMap((check) => (check.differenceFen === null ? [] : [`${check.position} ${signed(check)}`]))
        .join('；'),
  ),
  column('依据', 'evidence', 'string', '两侧数字及各加数', ({ checks }) => evidenceText(checks[0])),
  column('核对项数', 'checks', 'integer', '同一原因牵涉的核对项数，含无法核对的', ({ checks }) =>
    String(checks.length),
  ),
  column('残缺', 'torn', 'string', '解释这一差额的文本残缺；与残缺无关的为空', ({ torn }) => torn?.note ?? ''),
  column('部门答复', 'answers', 'string', '部门对这一发现的答复；没有的为空', ({ answers }) =>
    answers.map(({ note }) => note).join('；'),
  ),
  column('规则地址', 'rule_address', 'string', '解释规则的网页', ({ code }, { address }) => address(rulePath(code))),
  {
    ...column('永久地址', 'address', 'string', '这一发现在网页上的固定网址', (_, { path, address }) => address(path)),
    required: true,
  },
]

/** One row a finding. */
export const findingsTable = defineTable<FindingRow>({
  id: 'findings',
  title: '核对发现',
  description: '每条核对发现一行：规则、位置、差额、依据和部门答复。发现是疑问，不是结论。',
  key: [...disclosureKeyFields, '发现序号'],
  references: [disclosureReference],
  columns: [...disclosureColumns, ...columns],
  rows: ({ reviews, address }) =>
    reviews.flatMap((review) => {
      const anchors = findingAnchors(review)
      const kinds = Map.groupBy(review.findings, kindOf)
      return review.findings.map((finding, index) => ({
        department: review.department,
        disclosure: review.disclosure,
        finding,
        number: index + 1,
        alike: kinds.get(kindOf(finding))?.length ?? 1,
        path: findingPath(review, anchors.get(finding)),
        address,
      }))
    }),
})
