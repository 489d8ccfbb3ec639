// What is said of things that look passed over or exchanged while a document was written down: no figure is contradicted,
// and the document may really print it so.
import type { Message } from './message.ts'

/** GS: dates out of order, totals left out, forms unlike their neighbours. */
export const oversightMessages = {
  'GS-112': {
    severity: '提示',
    title: '日期先后不合',
    meaning:
      '批复在编制之后，公开在批复之后，获取在公开之后；本年度的预算不会早于上年年中编成，决算在年度终了以后才有。先后不合多是年份写错，及时性也会算错。',
    fix: '核对这几个日期的年份',
  },
  'GS-113': {
    severity: '提示',
    title: '数字一栏里写的是文字',
    meaning: '资金、分值、得分应是数字。没有数字的留空或画横线；写了别的文字，这一格照原样显示，不参加核对。',
    fix: '核对原件，是数字的按原件补上；原件如此则无需改动',
  },
  'GS-224': {
    severity: '提示',
    title: '合计行没有名称',
    meaning: '有金额而没有科目编码和名称的一行，按这张表的合计读出并核对。表里确实没有印“合计”的，不用改。',
    fix: '核对原件：印有“合计”的补上，没有印的不用改',
  },
  'GS-225': {
    severity: '提示',
    title: '表里没有合计行',
    meaning:
      '同一份文件的其他表都印有合计，这张没有，各行之和就没有可以核对的数。多是录入时漏了一行；原件没有印的，照原样公开。',
    fix: '核对原件，是否漏录了合计一行；原件如此则无需改动',
  },
  'GS-226': {
    severity: '提示',
    title: '合计与组成一头有金额，一头空白',
    meaning: '合计空白而它的各行（各列）有金额，或者合计有金额而它的各列全空白，这一项相加就没有核对。空白不是零。',
    fix: '核对原件，是否漏录了金额；原件空白的不用改',
  },
  'GS-227': {
    severity: '提示',
    title: '同一行出现两次',
    meaning: '同一张表里有两行名称相同，都有金额。两行都照原件显示；多是复制行时多贴了一行。',
    fix: '核对原件，删去重复录入的一行；原件如此则无需改动',
  },
  'GS-228': {
    severity: '提示',
    title: '表题是另一张表的名称',
    meaning: '“公开表”里的一项，标题是这份文件另一张表的官方名称，可能两张表的标题或文件对调了。',
    fix: '核对“公开表”中的“表”与“标题”是否对应；原件如此则无需改动',
  },
  'GS-229': {
    severity: '提示',
    title: '一张表的计量单位与其他各表不同',
    meaning: '同一份文件的表通常用同一个计量单位。单位写错，这张表的金额会相差一万倍。',
    fix: '核对原件上这张表的计量单位；原件如此则无需改动',
  },
  'GS-230': {
    severity: '提示',
    title: '“三公”经费表少一行',
    meaning:
      '“三公”经费合计等于因公出国（境）费、公务接待费、公务用车购置及运行费之和。少印一行，又与合计差一个数，多是录入时漏了。',
    fix: '核对原件，是否漏录了这一行；原件如此则无需改动',
  },
  'GS-231': {
    severity: '错误',
    title: '表里有一格没有地方可放',
    meaning:
      '直接从 Excel 或 WPS 存出的表，每一格都要读进表里。编码列里写了文字、名称列里又有字的，常是两个列名写反了。',
    fix: '核对表头的列名是否对应，或把这一格的字移到它的列里',
  },
  'GS-312': {
    severity: '提示',
    title: '项目表比同一份文件的其他表少一项',
    meaning:
      '同一份文件的项目表通常是一个表样。别的表都填了而这一张没有的，多是录入时漏了一行，或者栏目名写错了一个字。',
    fix: '核对原件，补上漏录的一项或改正栏目名；原件没有的不用改',
  },
} as const satisfies Readonly<Record<`GS-${number}`, Message>>
