// KM: messages about subjects of 政府收支分类科目. A published document may contain all of these: none is an error.
import type { Message } from './message.ts'

export const classificationMessages = {
  'KM-101': {
    severity: '提示',
    title: '科目编码未收录',
    meaning:
      '本站收录的政府收支分类科目中没有这个编码。科目每年都有调整，收录也不完整，未收录不等于编码有错。一份公开中未收录的编码合并为一条。',
    fix: '核对编码；确有这个科目的，可在 data/classifications 中补充',
  },
  'KM-102': {
    severity: '提示',
    title: '科目名称与收录的不同',
    meaning:
      '同一编码在当年的科目名称与所印的名称不一样。可能是沿用了往年名称、写了简称，也可能编码与名称错配。按原件显示，不作改动。',
    fix: '核对编码与名称是否对应；原件如此则无需改动',
  },
  'KM-103': {
    severity: '提示',
    title: '科目编码重复',
    meaning: '同一张表里一个编码出现了两次。两行都照原件显示，合计核对时会都计入。',
    fix: '核对原件，是否有一行编码写错或重复录入',
  },
  'KM-104': {
    severity: '提示',
    title: '缺少上级科目行',
    meaning: '表里有款（项），却没有它所属的类（款）这一行，上下级之间无法核对。',
    fix: '核对原件，是否漏录了上级科目一行',
  },
  'KM-105': {
    severity: '提示',
    title: '两处科目编码不一致',
    meaning: '同一行里，编码列与名称前括号中的编码不是上下级关系。以名称前的编码为准显示。',
    fix: '核对原件，改正录入有误的一处；原件如此则无需改动',
  },
  'KM-106': {
    severity: '提示',
    title: '同一单位编码有两个名称',
    meaning: '同一份文件里，一个单位编码在各张表和“预算单位”中应是同一个名称。写错一个字，按名称就找不到它。',
    fix: '核对这个单位的名称；原件如此则无需改动',
  },
  'KM-107': {
    severity: '提示',
    title: '这一科目下面没有下级科目行',
    meaning:
      '同一份文件的另一张表在这个科目下面列有下级科目，这张表别处也列到那一级，只有这里没有，多是录入时漏了一行。',
    fix: '核对原件，是否漏录了下级科目一行；原件如此则无需改动',
  },
} as const satisfies Record<`KM-${number}`, Message>
