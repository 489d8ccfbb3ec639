// GJ-426: the explanations write the department's name as the document does, without a wrong sign or a lost place.
import type { Department } from '../../archive.ts'
import { squeezed } from '../../wording.ts'
import { defineRule } from '../rule.ts'
import { exampleHits, judgeHits, type TextHit, type TextHits, textSubjects, titleSubjects } from './text-findings.ts'

const places = /^(?:[一-鿿]{2,8}?(?:省|自治区|市|自治州|州|盟|自治县|县|区|旗))+/u

interface Spelling {
  readonly full: string
  /** Without the places before it: 规划和自然资源局. */
  readonly short: string
}

const spellingsOf = (department: Department, year: number): readonly Spelling[] =>
  department.names
    .filter(({ years }) => years.length === 0 || years.includes(year))
    .map(({ name }) => ({ full: squeezed(name), short: squeezed(name).replace(places, '') }))

const literal = (text: string): string => text.replace(/[()[\]{}.*+?^$|\\]/gu, '\\$&')

/**
 * The name with exactly one sign within it written otherwise. Short names are left alone, for another office may bear
 * them, and so is the last sign: 工业和信息化局 and 工业和信息化服务 are two things.
 */
const oneSignOff = (name: string): RegExp | null => {
  const signs = [...name]
  if (signs.length < 6) return null
  const variants = signs
    .slice(0, -1)
    .map((sign, index) =>
      signs.map((each, at) => (at === index ? `[^${literal(sign)}\\s,。;:、(]` : literal(each))).join(''),
    )
  return new RegExp(variants.join('|'), 'gu')
}

/** `上海市规划和自然资源局2024年度部门决算`: this document under the name of another office. */
const heads = (short: string): RegExp =>
  new RegExp(`([一-鿿]{2,12}[省市县区州旗])${literal(short)}\\d{4}年度?(?:部门|单位)(?:预算|决算)`, 'gu')

const hitsOf = (spellings: readonly Spelling[], text: string): readonly TextHit[] =>
  spellings.flatMap(({ full, short }) => {
    const near = oneSignOff(short)
    const written = near === null ? [] : [...text.matchAll(near)]
    const wrong = written
      .filter((match) => !spellings.some((one) => one.short.includes(match[0])))
      .map((match) => ({ start: match.index, end: match.index + match[0].length, note: `（别处作“${short}”）` }))
    const titled = short === full ? [] : [...text.matchAll(heads(short))]
    const lost = titled
      .filter(([, place = '']) => !`${place}${short}`.endsWith(full) && !full.endsWith(`${place}${short}`))
      .map((match) => ({ start: match.index, end: match.index + match[0].length, note: `（部门名称是“${full}”）` }))
    return [...wrong, ...lost]
  })

/** One finding a file; headings are read, too. */
export const departmentNamed = defineRule<TextHits>({
  code: 'GJ-426',
  title: '说明中的部门名称写法一致',
  compares:
    '情况说明和标题里的部门名称，与本年度文件所用的名称比较，查找只差一个字的写法，以及标题里少写一级地名的名称。',
  meaning: '只差一个字，多半是错字，或沿用了改名以前的写法；少写一级地名，就成了上级部门的名称。',
  tolerance: '不涉及金额比较。',
  basis: [],
  related: ['YW-301', 'GJ-425'],
  severity: '提示',
  fix: '核对部门的法定名称，更正写错的一处',
  examples: [
    { shows: '名称一致', input: exampleHits(), verdict: 'agree' },
    {
      shows: '“和”写成“与”',
      input: exampleHits('“规划与自然资源局”（别处作“规划和自然资源局”）'),
      verdict: 'hint',
    },
  ],
  select: ({ department, disclosure }) => {
    const spellings = spellingsOf(department, disclosure.year)
    const find = (text: string): readonly TextHit[] => hitsOf(spellings, text)
    return [...textSubjects(disclosure, find), ...titleSubjects(disclosure, find)]
  },
  judge: (input) => judgeHits(input, '的部门名称写法一致', (count) => `有 ${count} 处部门名称与别处不同`),
})
