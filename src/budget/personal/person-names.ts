// Where a person's name stands beside 负责人, 制表人, 联系电话 or another word for one who signs. A name is recognised by
// its family name and length; words that only look like one are listed.

import type { Span } from './personal-numbers.ts'
import { isPlaceOrBody } from './place-names.ts'

/** Frequent family names (公安部户政管理研究中心：二〇二〇年全国姓名报告, and the older lists it continues). */
const familyNames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎闫余潘杜戴夏钟汪田任姜范方石姚谭廖' +
  '邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳' +
  '齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶' +
  '刁瞿戚丘古米池滕晋苑邬臧畅宫来苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩井练仲乐虞卞封竺' +
  '冼衣楚佟栗匡宗应巫鞠荆谌银沙薄岑习和蔺宿胥浦阙鄂晁勾敬阚訾冷褚卫蓟苍闻党翦亢苌敏粟燕冒缪逄相仝候矫战初门'

const compoundNames = '欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|宇文|司徒|端木|东方|南宫|西门|钟离'
const han = '[\\u4e00-\\u9fa5]'
/** What a person is called after the name. */
const titles =
  '同志|先生|女士|老师|主任|副主任|科长|副科长|处长|副处长|局长|副局长|股长|部长|所长|站长|院长|校长|书记|经理|会计|出纳|主管|干事'
/** A family name and one or two characters, perhaps spaced out to fill a column, and nothing of a longer word behind. */
const name = `(?:(?:${compoundNames})|[${familyNames}]) {0,3}${han} {0,3}${han}?(?:(?=${titles})|(?!${han}))`
/** 阿不都·热西提 and the like. */
const dottedName = `${han}{2,6}·${han}{2,6}`

/** Words of forms that begin like a family name. */
const words =
  /^(?:联系|电话|经办|负责|填报|审核|手机|办公|不予|不详|原文|单位|时间|时限|全体|全面|全部|全程|方式|方案|方法|方面|项目|计划|金额|成员|成立|成果|管理|明确|应当|应该|安全|安排|高度|房屋|车辆|程序|程度|万元|和|相关|施工|文件|文号|温馨|解决|党员|党委|党组|石油|关于|关系|常务|常规|常年|路线|连续|强化|司法|卫生|商务|包括|包含|向|来源|来自|都|位置|平台|易|谈话|符合|查询|查看|计量|费用|习惯|简介|简称|白天|应急|边界|谷物|向上|左右|花费|木材|车间|计财|华润|签字|签名|签章|盖章|同志|无|暂无|略)/

/** Any word for a person who signs: 负责人, 制表人, 意见收集人, 经办人员, 法定代表人. */
const signer = `${han}{0,8}(?:人|人员|代表|员)(?:姓名|签字|签名|签章)?`
/** Signatures below a table stand without 人. */
const signature =
  '(?:制表|填表|填报|审核|复核|签发|经办|核稿|拟稿|校对|录入|制单|记账|会计|出纳|主管|分管领导|主要领导|联系|收款|付款|领款)'
const bracket = '(?: {0,3}\\( {0,3}(?:签字|签名|签章|盖章|公章|签字盖章|姓名|本人) {0,3}\\))?'
const labels = '(?:负责人|经办人|联系人|填报人|填表人|审核人|制表人|签发人|收款人|复核人|经办人员)(?:姓名)?'
const phone = '(?:联系电话|联系方式|办公电话|手机号码|手机号|手机|电话|[Tt][Ee][Ll]\\b)'
/** What stands between a label and its value in a form, a CSV file or a YAML file. */
const between = '[\\s,;:"\'“”/()|*_-]{1,6}'
const colon = '\\s{0,3}[:：][\\s"\'“”*_|]{0,6}'

const patterns = [
  new RegExp(`(?:${signer}|${signature})${bracket}${colon}(?<name>${name}|${dottedName})`, 'g'),
  new RegExp(`${labels}${bracket}${between}(?<name>${name}|${dottedName})`, 'g'),
  // Between both labels any short word is a name, whatever it begins with.
  new RegExp(`${labels}${between}(?<name>${han}{2,6})${between}${phone}`, 'g'),
  new RegExp(`${phone}${between}(?<name>${name})`, 'g'),
  new RegExp(`(?<!${han})(?<name>${name})(?:${titles})?${between}${phone}`, 'g'),
  // A name right before a telephone number that follows its label: 联系电话：0350-… 张…
  new RegExp(`${phone}${between}[\\d-]{7,13}[ \\t,;:(（]{1,4}(?<name>${name})`, 'g'),
]

/** A text without any of these holds no label. */
const hint = /[人员表]|电话|联系|手机|签|核|制|经办|会计|出纳|主管|领导|[Tt][Ee][Ll]/

const isName = (found: string): boolean => {
  const [whole, given] = [found.replace(/\s/g, ''), found.slice(1).trimStart()]
  // 申请人 and 施工员 begin like a family name and end like an office.
  return (
    !/[人员]$/.test(whole) && !words.test(whole) && !(found !== whole && words.test(given)) && !isPlaceOrBody(whole)
  )
}

/** Persons' names in folded text. */
export const findPersonNames = (plain: string): readonly Span[] =>
  hint.test(plain)
    ? patterns.flatMap((pattern) =>
        [...plain.matchAll(pattern)].flatMap((match): Span[] => {
          const found = match.groups?.name ?? ''
          if (!isName(found)) return []
          const start = match.index + match[0].lastIndexOf(found)
          return [{ start, end: start + found.trimEnd().length }]
        }),
      )
    : []
