// GS-4xx: messages about references within a disclosure and about the prose of its Markdown files.
import type { Message } from './message.ts'

export const proseMessages = {
  'GS-401': {
    severity: '错误',
    title: '位置指向不存在的内容',
    meaning:
      '位置写成 表、表/行、表/行/列、projects/项目、projects/项目/项或指标序号、content/文件。行是科目编码或行的编号。指向不存在的内容时，说明会落空。',
    fix: '改正位置，使它指向这份文件里有的表、行、列、项目或文字',
  },
  'GS-402': {
    severity: '错误',
    title: '提到的项目或部门不存在',
    meaning:
      '“承接”写同一部门其他公开文件中的项目编号，承接别的部门的项目时写成“部门文件夹/项目编号”，“上级”写主管部门的文件夹名。',
    fix: '改为存在的编号；不承接任何项目则删去',
  },
  'GS-403': {
    severity: '错误',
    title: '篇章提到的内容不存在',
    meaning: '篇章的“内容”写 content 文件夹里的文件名（不含 .md），或者 公开表、项目清单、项目、部门绩效目标。',
    fix: '改正文件名，或在 content 文件夹中补上这个文件',
  },
  'GS-404': {
    severity: '错误',
    title: '文字说明没有列入篇章',
    meaning: '篇章决定全文的次序。没有列入篇章的文字不会出现在全文里。',
    fix: '在 disclosure.yaml 的“篇章”中写上这个文件名，或删除这个文件',
  },
  'GS-405': {
    severity: '错误',
    title: '文字中的链接指向不存在的内容',
    meaning: '链接可以指向同一文件夹的其他 .md 文件，或用 # 指向标题。',
    fix: '改正文件名或标题，或删去链接',
  },
  'GS-406': {
    severity: '错误',
    title: '不允许的链接',
    meaning: '链接只能是 http、https 网址或站内的相对地址，其他写法可能带来安全问题。',
    fix: '改为 http 或 https 网址，或删去链接只留文字',
  },
  'GS-407': {
    severity: '提示',
    title: '文字中有 HTML 代码',
    meaning: '文字说明用 Markdown 书写。HTML 代码不起作用，会原样显示成文字，避免夹带脚本。',
    fix: '删去尖括号中的代码，需要标题、列表、表格时用 Markdown 写法',
  },
  'GS-408': {
    severity: '提示',
    title: '文字中的图片不会显示',
    meaning: '图片里的字读不出、搜不到、读屏软件念不了。数据请写成表，文字请直接写出，页面上只显示图片的说明文字。',
    fix: '把图片中的内容写成文字或表格',
  },
  'GS-409': {
    severity: '错误',
    title: '更正值与现在的数不同',
    meaning:
      '原值和更正值并列公开，更正值应当就是现在的数。位置写到 表/行/列 的，与这一格比较，金额按数值比较；位置写到指标序号的，与指标值或这一行的其他文字相同即可，空白只与空白的指标值相同。同一位置更正过几次的，前一次的更正值是后一次的原值，最后一次的与现在的数相同。位置写到整张表、整行、项目的一项（例如 projects/项目/绩效指标）或一篇文字的，不作比较。',
    fix: '对照更正的依据，改正表中的数，或改正更正值',
  },
  'GS-410': {
    severity: '错误',
    title: '文字中的数字不会显示',
    meaning:
      '文字说明用 Markdown 书写，网页的地址、链接和图片后面的提示语、代码块的第一行等不会显示成文字。写在那里的数字读者看不到，所以不会略过。',
    fix: '把数字写进正文，或改写这一行，使它不成为 Markdown 的记号',
  },
  'GS-411': {
    severity: '错误',
    title: '文字中的表格，这一行的格子比表头多',
    meaning: '多出的格子没有列可放，网页上不会显示，里面的数字会悄悄丢失。',
    fix: '使这一行与表头的格数相同：给表头补一列，或删去多余的竖线',
  },
  'GS-412': {
    severity: '错误',
    title: '层次过深',
    meaning: '文字中的引用和列表、YAML 中的小项，一层套一层超过二十四层的，不是公开文件的写法，也无法显示。',
    fix: '改写这一处，减少层次',
  },
  'GS-413': {
    severity: '错误',
    title: '行首的大于号成了引用',
    meaning: 'Markdown 中行首的“>”是引用的记号，“>500个”会显示成引用的“500个”，意思就变了。',
    fix: '用全角的“＞”或写成“大于”',
  },
} as const satisfies Record<`GS-4${number}`, Message>
