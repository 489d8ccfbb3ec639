// Persons who are named by what they are, without a colon: 负责人李明, 组长王强, 李明同志, 李明任组长. Nothing but the words
// themselves tells such a name, so only frequent family names with characters of given names count.
import { compoundNames, formWords } from './family-names.ts'
import { givenCharacters, namelikeWords, plainFamilyNames } from './given-names.ts'
import type { Span } from './personal-numbers.ts'
import { isPlace } from './place-names.ts'

const han = '[\\u4e00-\\u9fa5]'
const chief = '(?:组|局|科|处|股|部|所|站|院|校|镇|乡|村|队|班|司|馆|园|室|会|董事|秘书|护士|工)长'
const clerk =
  '(?:人|员|代表|专家|领导|主任|书记|支书|会计|出纳|经理|总监|主管|干事|主播|教授|教练|工程师|医生|医师|教师|老师|司机|作者|编辑|记者|评委|业主|[主原被承]告|(?:志愿|获奖|受益|参赛|设计|使用|申报|领取|管理|经营)者)'
/** What is signed, or done, by whom comes next. */
const deed =
  '(?:制单|制表|填表|填报|复核|审核|审批|签发|校对|撰稿|拟稿|核稿|供稿|摄影|记录|出席|主持|参加|陪同|签字|签名|签章)'
const citizen =
  '(?:户主|(?:贫困|低保|脱贫|五保|农|监测|困难)户|村民|居民|群众|农民|学生|同学|患者|病人|职工|干部|党员|对象|家长|[家遗烈军眷]属|(?:抚恤|慰问|救助|补助|奖励|救济)金|遗属补助|姓 {0,3}名)'
const office = `(?:${chief}|${clerk}|${deed}|${citizen})`
const title = `(?:同志|先生|女士|同学|遗属|家属|丧葬|抚恤|慰问金|(?:高级|副|总)?(?:${chief}|主任|书记|会计|出纳|经理|老师|医生|医师|教授|工程师))`
/** What may follow a name at once; any other word makes it a part of something longer. */
const goesOn =
  '同志|先生|女士|负责|牵头|主持|带队|任|担任|兼任|审核|审批|签字|签名|签收|签发|经办|承办|领取|领款|收款|参加|陪同|及|和|与|等|的|在|是|为|家|\\d'
const name = (behind: string): string =>
  `(?:(?:${compoundNames})|[${plainFamilyNames}]) {0,3}[${givenCharacters}] {0,3}[${givenCharacters}]?(?:(?=${behind})|(?!${han}))`
const signed = '(?: {0,3}\\( {0,3}(?:签字|签名|签章|盖章|姓名) {0,3}\\))?'
const more = `(?<more>(?:[、,/ ]{1,2}(?:${name(goesOn)}))*)`

const patterns = [
  new RegExp(`${office}(?:是|为|系|由)?${signed}[ \\t:"“【(]{0,3}(?<name>${name(goesOn)})${more}`, 'g'),
  new RegExp(`(?:(?<!${han})|[由以请经与向和及、给])(?<name>${name(title)})${more}(?= {0,2}${title})`, 'g'),
  new RegExp(
    `(?:(?<!${han})|[由以请])(?<name>${name('[任担兼为是]')})${more}(?=(?:担任|兼任|任|为|是)${han}{0,8}${office})`,
    'g',
  ),
  new RegExp(
    `(?<!${han})(?<name>${name('\\(')})(?= {0,2}\\( {0,2}(?:签字|签名|签章|${han}{0,6}${office}) {0,2}\\))`,
    'g',
  ),
  new RegExp(`(?<!${han})(?<name>${name('等')})${more}(?=等 {0,2}\\d{0,3} {0,2}[人名位户])`, 'g'),
]

/** A text without any of these names nobody by an office. */
const hint = new RegExp(`${office}|${title}|签[字名章]|等 {0,2}\\d{0,3} {0,2}[人名位户]`)
const others = new RegExp(name(goesOn), 'g')
const known: ReadonlySet<string> = new Set(namelikeWords.trim().split(' '))
const words = new RegExp(`^(?:${formWords.trim().replaceAll(' ', '|')})`)

const isPerson = (found: string): boolean => {
  const word = found.replace(/\s/g, '')
  // 王家 and 韩国 are families and countries.
  return !known.has(word) && !words.test(word) && !isPlace(word) && !(word.length === 2 && /[家国子]$/.test(word))
}

/** Names of persons beside what they are, in folded text. */
export const findNamesByOffice = (plain: string): readonly Span[] =>
  hint.test(plain)
    ? patterns.flatMap((pattern) =>
        [...plain.matchAll(pattern)].flatMap((match): Span[] => {
          const found = match.groups?.name ?? ''
          const rest = match.groups?.more ?? ''
          const end = match.index + match[0].length - rest.length
          const start = end - found.length
          return [
            { found, start },
            ...[...rest.matchAll(others)].map(({ 0: other, index }) => ({ found: other, start: end + index })),
          ]
            .filter((one) => isPerson(one.found))
            .map((one) => ({ start: one.start, end: one.start + one.found.trimEnd().length }))
        }),
      )
    : []
