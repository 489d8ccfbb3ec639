// Where a person's name stands beside 负责人, 制表人, 联系电话 or another word for one who signs. A name is recognised by
// its family name and length; words that only look like one are listed.

import { compoundNames, familyNames, formWords } from './family-names.ts'
import { findNamesByOffice } from './names-by-office.ts'
import type { Span } from './personal-numbers.ts'
import { isBody, isPlace } from './place-names.ts'

const han = '[\\u4e00-\\u9fa5]'
/** What a person is called after the name, or does. */
const titles =
  '同志|先生|女士|老师|主任|副主任|科长|副科长|处长|副处长|局长|副局长|股长|部长|所长|站长|院长|校长|书记|经理|会计|出纳|主管|干事'
/** A family name and one or two characters, perhaps spaced out to fill a column, and nothing of a longer word behind. */
const nameBefore = (behind: string): string =>
  `(?:(?:${compoundNames})|[${familyNames}]) {0,3}${han} {0,3}${han}?(?:(?=${behind})|(?!${han}))`
const name = nameBefore(titles)
/** 阿不都·热西提 and the like. */
const dottedName = `${han}{2,6}·${han}{2,6}`
/** Li Ming, LI MING. */
const latinName = '[A-Z][A-Za-z]{1,7} [A-Z][A-Za-z]{1,12}(?![A-Za-z])'
/** 综合科 before the name of who works there. */
const office = `(?:${han}{1,12}[科室局处股办站所委部院队] {0,2})?`

const words = new RegExp(`^(?:${formWords.trim().replaceAll(' ', '|')})`)

/** Any word for a person who signs: 负责人, 制表人, 意见收集人, 经办人员, 法定代表人; letters may be spaced out. */
const signer = `(?:联 {0,3}系 {0,3}人|人|人员|代表|员)(?:姓名|签字|签名|签章)?`
/** Signatures below a table stand without 人; 姓名 and what a person is need no word more. */
const signature =
  '(?:制表|填表|填报|审核|复核|审批|签发|经办|核稿|拟稿|校对|录入|制单|记账|会计|出纳|主管|领导|联系|收款|付款|领款|签字|签名|签章|' +
  '姓 {0,3}名|户主|患者|学生|村民|作者|编辑|专家|组长|局长|主任|科长|处长|站长|所长|院长|校长|书记|[Cc]ontact)'
const bracket = '(?: {0,3}\\( {0,3}(?:签字|签名|签章|盖章|公章|签字盖章|姓名|本人) {0,3}\\))?'
const signs = '经办|联系|填报|填表|制表|签发|复核|审核|审批|承办|经手|领款|收款|验收|监督|核稿|校对|录入|联络'
const labels = `(?:负责人|经办人员|(?:${signs})人)(?:姓名)?`
/** Labels that no longer word begins with: the name may follow at once, or after 是. */
const bareLabels = `(?:${signs})人[是为系]?`
const phone = '(?:联系电话|联系方式|办公电话|手机号码|手机号|手机|电话|[Tt][Ee][Ll]\\b)'
const number = '(?:\\(?0\\d{2,3}\\)?[- ]{0,2})?(?<!\\d)[2-8]\\d{6,7}(?!\\d|\\.\\d)'
/** What stands between a label and its value in a form, a CSV file or a YAML file. */
const between = '[\\s,;:"\'“”/()|*_=<>、。【】〔〕[\\]-]{1,6}'
const colon = '\\s{0,3}[:：=>][\\s"\'“”*_|()【〔[]{0,6}'
const next = `(?:[、,/ ]{1,2}(?:${name}))*`

const beside = [
  new RegExp(
    `(?:${signer}|${signature})${bracket}${colon}${office}(?<name>${name}|${dottedName}|${latinName})(?<more>${next})`,
    'g',
  ),
  new RegExp(`${labels}${bracket}${between}(?<name>${name}|${dottedName})(?<more>${next})`, 'g'),
  new RegExp(`${bareLabels}(?<name>${name})`, 'g'),
  new RegExp(`(?:签字|签名|签章)(?:\\)|\\()(?<name>${name})`, 'g'),
  // Between both labels any short word is a name, whatever it begins with.
  new RegExp(`${labels}${between}(?<name>${han}{2,6})${between}${phone}`, 'g'),
]
/** Beside a telephone a town is as likely as a person. */
const byPhone = [
  new RegExp(`${phone}${between}(?<name>${name})`, 'g'),
  new RegExp(`(?<!${han})(?<name>${name})(?:${titles})?${between}${phone}`, 'g'),
  // A name right behind a telephone number: 联系电话：0350-… 张…
  new RegExp(`${phone}(?:${between})?[\\d-]{7,13}[ \\t,;:(（、]{0,4}(?<name>${name})`, 'g'),
]
const byNumber = [
  new RegExp(`(?<!${han})(?<name>${name})(?:${titles})?[\\s:,(、]{0,3}${number}`, 'g'),
  new RegExp(`0\\d{2,3}\\)?[- ]?\\d{7,8}[ \\t,;:(、]{1,4}(?<name>${name})`, 'g'),
]
const byDuty = [new RegExp(`由(?<name>${nameBefore(`同志|负责|牵头|审批|签字|${titles}`)})`, 'g')]

/** A text without any of these holds no label, no telephone, nobody in charge. */
const labelHint =
  /(?:[人员表核批发办稿对入单账纳管导系款字名章主者生民辑家长任记t)]|会计)\s{0,3}[:=>]|(?:联系|经办|填报|填表|负责|审核|审批|承办|经手|领款|验收|监督|核稿|校对|录入|联络|制表|签发|收款|复核)人|经办人员|签[字名章]/
const phoneHint = /电话|手机|联系方式|[Tt][Ee][Ll]/
/** Two or three characters and a number, or the other way round; a subject's code stands before a longer name. */
const numberHint = new RegExp(
  `(?<!${han})${han} {0,3}${han}(?: {0,3}${han})?(?:${titles})?[\\s:,(、]{0,3}\\(?[02-8]\\d{2}|\\d{7,8}[ \\t,;:(、]{1,4}${han}`,
)
const dutyHint = /由.{2,9}(?:负责|牵头|审批|签字|同志|长|主任)/

const isName = (found: string): boolean => {
  const [whole, given] = [found.replace(/\s/g, ''), found.slice(1).trimStart()]
  // 申请人 and 施工员 begin like a family name and end like an office.
  return !/[人员]$/.test(whole) && !words.test(whole) && !(found !== whole && words.test(given)) && !isBody(whole)
}

const named = (plain: string, pattern: RegExp, isOne: (found: string) => boolean): readonly Span[] =>
  [...plain.matchAll(pattern)].flatMap((match): Span[] => {
    const found = match.groups?.name ?? ''
    if (!isOne(found)) return []
    const start =
      match.index + match[0].lastIndexOf(found, match[0].length - (match.groups?.more ?? '').length - found.length)
    const others = [...(match.groups?.more ?? '').matchAll(new RegExp(name, 'g'))].filter(([other]) => isOne(other))
    const behind = start + found.length
    return [
      { start, end: start + found.trimEnd().length },
      ...others.map(({ 0: other, index }) => ({ start: behind + index, end: behind + index + other.trimEnd().length })),
    ]
  })

/** Persons' names in folded text. */
export const findPersonNames = (plain: string): readonly Span[] => [
  ...findNamesByOffice(plain),
  ...(labelHint.test(plain) ? beside.flatMap((pattern) => named(plain, pattern, isName)) : []),
  ...[
    ...(phoneHint.test(plain) ? byPhone : []),
    ...(/\d{7}/.test(plain) && numberHint.test(plain) ? byNumber : []),
    ...(dutyHint.test(plain) ? byDuty : []),
  ].flatMap((pattern) => named(plain, pattern, (found) => isName(found) && !isPlace(found.replace(/\s/g, '')))),
]
