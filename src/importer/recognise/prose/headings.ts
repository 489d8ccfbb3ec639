// Headings of running text: how they are numbered, how they are compared, and what kind of chapter they open.

/** 1 for 第一部分, 2 for 一、, 3 for （一）, 4 for 1. and 1、; 0 for a line without a number. */
export const numberLevel = (text: string): number => {
  const plain = text.trim()
  if (/^第[一二三四五六七八九十]+(?:部分|章|篇)/.test(plain)) return 1
  if (/^[一二三四五六七八九十]{1,3}[、.．]/.test(plain)) return 2
  if (/^[（(][一二三四五六七八九十]{1,3}[)）]/.test(plain)) return 3
  return /^\d{1,2}[、.．](?!\d)|^[（(]\d{1,2}[)）]/.test(plain) || /^\d{1,2}[、.．](?=\d{4}年)/.test(plain) ? 4 : 0
}

/** A contents line without its dots and page number. */
export const withoutLeader = (text: string): string =>
  text
    .replace(/\t/g, ' ')
    .replace(/[\s.…·．。‥⋯—\-–_]{2,}\d*\s*$/u, '')
    .replace(/\s+\d{1,3}$/, '')
    .trim()

/** True for a line with dots or a tab before a page number, as in a list of contents. */
export const hasLeader = (text: string): boolean =>
  /(?:[.…·．‥⋯]{2,}|\t|\s{2,})\s*\d{0,3}\s*$/u.test(text) || /\S\s+\d{1,3}$/.test(text)

/** Words that are compared: without number, blanks and the name before （部门）. */
export const headingWords = (text: string): string =>
  withoutLeader(text)
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^第[一二三四五六七八九十]+(?:部分|章|篇)[、:]?/, '')
    .replace(/^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)[、.]?|\d{1,2}[、.])/, '')
    .replace(/["“”'‘’]/g, '')
    .replace(/[:。]$/, '')

/** True for a line that may be a heading: short, and no sentence. */
export const looksLikeHeading = (text: string): boolean => {
  const plain = text.trim()
  return (
    plain.length <= 48 && !/[。；;，,：:！？]$/.test(plain) && !/[。；]/.test(plain) && /[\u4e00-\u9fff]/.test(plain)
  )
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/名词解释|专业(?:性)?名词|名词说明/, 'glossary'],
  [/保障措施/, 'safeguards'],
  [/职[能责]/, 'duties'],
  [/机构设置|机构情况|机构概况|单位构成|机构构成|单位基本情况|机构及人员|人员构成|组织机构|部门构成/, 'institutions'],
  [/国有资产/, 'assets'],
  [/绩效(?:管理|评价|目标设置|自评|情况|信息|工作)/, 'performance'],
  [/项目经费|项目支出(?:情况|说明)|重点项目|专项资金/, 'project-notes'],
  [/其他(?:相关|重要|需要|有关)?.{0,6}(?:说明|事项|情况)|其它/, 'others'],
  [/说明|情况|变化|安排/, 'explanations'],
  [/概况|简介/, 'overview'],
]

/** File in which a chapter is kept, by what its heading says; null where no list holds it. */
export const chapterKind = (title: string): string | null => {
  const words = headingWords(title)
  return kinds.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** Parts of an explanation that are kept in a file of their own. */
export const standsApart = (kind: string): boolean =>
  ['duties', 'institutions', 'assets', 'performance', 'others', 'glossary', 'safeguards'].includes(kind)

/** A chapter that announces statements, not words: 部门预算表, 2024年度部门决算表, 单位预算报表. */
export const announcesStatements = (title: string): boolean =>
  /(?:公开|预算|决算|收支|报|附|明细|会计)表(?:格)?(?:及说明)?$|^附[表件]/.test(
    headingWords(title).replace(/[(（].*[)）]$/, ''),
  ) && !/绩效/.test(title)

/** A chapter that announces forms of projects. */
export const announcesForms = (title: string): boolean =>
  /绩效(?:目标|自评|评价)?(?:表|目标|情况)?$|绩效(?:目标|自评).*表/.test(headingWords(title))
