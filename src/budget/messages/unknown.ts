// What is said of headings, rows and whole tables that the program does not know: they are kept as printed, and nothing is
// refused for them.
import type { Message } from './message.ts'

/** GS: printed things without a declaration. */
export const unknownMessages = {
  'GS-210': {
    severity: '提示',
    title: '不认识的列照原样公开',
    meaning: '各地的表样可能多出几列。程序不认识的列照印出的字公开、可以下载，但不参加任何加总和核对。',
    fix: '核对列名；它就是某个已知的列时，在“公开表”的“列别名”中写明，否则不用改',
  },
  'GS-211': {
    severity: '提示',
    title: '不认识的行照原样公开',
    meaning:
      '各地的表样可能多出几行。程序不认识的行照印出的字公开、可以下载。它有金额时，合计连它一起相加，不等再不算它相加；两样都不等的列为无法核对。',
    fix: '核对这一行的名称；与表样不同时按原件改正，原件如此的不用改',
  },
  'GS-220': {
    severity: '提示',
    title: '不认识的表照原样公开',
    meaning:
      '各地公开的表可能多于程序认识的表。代号以 other- 开头的表整张照印出的字公开、可以下载，不参加任何加总和核对。',
    fix: '核对它是不是程序认识的表；是的，把“表”和文件名改为那张表的代号，否则不用改',
  },
} as const satisfies Readonly<Record<string, Message>>
