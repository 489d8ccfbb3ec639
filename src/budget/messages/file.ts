// WJ: messages about files and folders; what stands inside a file is GS.
import type { Message } from './message.ts'

export const fileMessages = {
  'WJ-101': {
    severity: '错误',
    title: '文件编码无法识别',
    meaning:
      '数据文件用 UTF-8（有无 BOM 均可）或 GB18030 保存，Excel 与 WPS 另存的 CSV 都可以直接使用。其他编码读出来是乱码，所以不读。',
    fix: '用 Excel 或 WPS 打开原表，另存为“CSV UTF-8（逗号分隔）”；文本文件用记事本另存为 UTF-8',
  },
  'WJ-102': {
    severity: '错误',
    title: '文件是空的',
    meaning: '空表也要有表头这一行：只有表头的表按空表公开，一个字也没有的文件说明不了任何事情。',
    fix: '补上内容；空表请保留表头一行；不再需要的文件请删除',
  },
  'WJ-103': {
    severity: '错误',
    title: '不认识的表文件',
    meaning: 'tables 文件夹里每个文件是一张公开表，文件名是表的编号，例如 summary.csv、revenue.csv、three-public.csv。',
    fix: '把文件名改为公开表的编号',
  },
  'WJ-104': {
    severity: '错误',
    title: '表文件没有列入公开表',
    meaning: 'disclosure.yaml 的“公开表”列出这份文件有哪些表、次序和标题。没有列入的表不会公开，里面的金额会悄悄丢失。',
    fix: '在 disclosure.yaml 的“公开表”中补一项，或删除这个文件',
  },
  'WJ-105': {
    severity: '错误',
    title: '公开表中的表没有文件',
    meaning: '“公开表”列出的每张表都要有 tables 文件夹里的同名 CSV 文件；空表也要有，只写表头。',
    fix: '在 tables 文件夹中补上这张表的 CSV 文件，或从“公开表”中删去这一项',
  },
  'WJ-106': {
    severity: '错误',
    title: '部门文件夹用了保留名',
    meaning: '部门文件夹的名字就是网址的第一段。search、data、rules、projects 等是本站自己的页面，部门不能使用。',
    fix: '给部门文件夹换一个名字，例如“地名-行业”的英文小写',
  },
  'WJ-107': {
    severity: '错误',
    title: '文件或文件夹名不合规',
    meaning: '文件和文件夹的名字会成为网址，只用英文小写字母、数字和连字符，以字母或数字开头。',
    fix: '改用英文小写字母、数字和连字符命名',
  },
  'WJ-108': {
    severity: '错误',
    title: '年度文件夹不是四位年份',
    meaning: '部门文件夹下面按预算年度分文件夹，例如 2022。',
    fix: '把文件夹名改为四位年份',
  },
  'WJ-109': {
    severity: '错误',
    title: '不认识的阶段文件夹',
    meaning: '年度文件夹下面是 budget（预算）或 final（决算）。',
    fix: '把文件夹名改为 budget（预算）或 final（决算）',
  },
  'WJ-110': {
    severity: '错误',
    title: '缺少 disclosure.yaml',
    meaning:
      '每份公开文件的文件夹里都要有 disclosure.yaml，写明标题、计量单位、来源和有哪些表。没有它，文件夹里的数据无法公开。',
    fix: '新建 disclosure.yaml，写明标题、计量单位、录入日期和公开表',
  },
  'WJ-111': {
    severity: '错误',
    title: '缺少 department.yaml',
    meaning: '每个部门的文件夹里都要有 department.yaml，写明部门名称和行政区划。',
    fix: '新建 department.yaml，写明部门名称、部门编码和行政区划',
  },
  'WJ-112': {
    severity: '错误',
    title: '放错位置的文件',
    meaning: '每个文件夹里只放约定的文件。不认识的文件不会被读取，为免其中的数字悄悄丢失，请移走。',
    fix: '把文件移到它该在的文件夹，或移出 data 与 content',
  },
  'WJ-113': {
    severity: '错误',
    title: '同一个项目有两个文件',
    meaning: '文件名（不含扩展名）是项目的编号，同一份公开文件里只能有一个；.yaml 与 .yml 是同一个编号。',
    fix: '只保留一个文件，另一个改名或删除',
  },
  'WJ-114': {
    severity: '错误',
    title: '文字说明没有对应的公开文件',
    meaning: 'content 里的文字说明按“部门/年度/阶段”与 data 里的公开文件一一对应。',
    fix: '核对文件夹的部门、年度和阶段，使它与 data 中的文件夹一致',
  },
  'WJ-115': {
    severity: '错误',
    title: '没有找到任何部门',
    meaning:
      '数据文件夹中应有 data/<部门>/department.yaml。一个部门也没有时不生成空网站，以免覆盖已发布的内容；筹建中的网站在 data/site.yaml 写“筹建: 是”。',
    fix: '检查数据文件夹的位置（BUDGET_ROOT），或新建 data/<部门>/department.yaml',
  },
  'WJ-116': {
    severity: '错误',
    title: '文件打不开',
    meaning:
      '文件没有读取的权限，是指向别处而目标已经不在的链接，或者不是普通文件。读不到的文件里可能有数字，所以不会略过。',
    fix: '用原来的文件替换它，或改正它的权限；不再需要的请删除',
  },
  'WJ-117': {
    severity: '错误',
    title: '文件中有看不见的控制字符',
    meaning: '控制字符不显示，也不能写进网页和工作簿，多是从 Word 或别的系统复制时带来的。',
    fix: '把光标移到这里，删去看不见的字，或重新输入这一处',
  },
  'WJ-118': {
    severity: '提示',
    title: '文件中有不显示的字符',
    meaning:
      '零宽空格、软连字符等字符不占位置，多是从网页或 PDF 复制时带来的。名称里有一个，就与别处同样的名称不相等，搜索和核对都会漏掉它。',
    fix: '把光标移到这里，删去不显示的字符，或重新输入这几个字',
  },
} as const satisfies Record<`WJ-${number}`, Message>
