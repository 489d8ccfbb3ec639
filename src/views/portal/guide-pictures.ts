// Pictures of the guide: what each shows, for those who see it and for those who hear it. Taken by
// `npm run guide:pictures` of the real screens.

/** A picture below public/. */
export interface GuidePicture {
  /** Address without the folder of the site. */
  readonly path: string
  readonly width: number
  readonly height: number
  /** What there is to be seen, for a reader who hears the page. */
  readonly alt: string
  /** What to do there. */
  readonly caption: string
}

/** In the order of the work at the desk. */
export const guidePictures: readonly GuidePicture[] = [
  {
    path: '/guide/files.webp',
    width: 883,
    height: 288,
    alt: '“一、选文件”：有“选文件”“选文件夹”两个按钮，下面列出已选的一个文件，写着读完了、录入了多少。',
    caption: '把文件或文件夹拖进来，或者用按钮选。文件只在这台电脑里读。',
  },
  {
    path: '/guide/confirm.webp',
    width: 883,
    height: 220,
    alt: '“二、确认”：年度、预算还是决算、部门名称、文件夹名四栏，“按此重算”和“撤销上一步”两个按钮，下面是每张表录入了什么。',
    caption: '看一眼年度、阶段和部门名称，不对就改，再按“按此重算”。改错了可以撤销。',
  },
  {
    path: '/guide/findings.webp',
    width: 883,
    height: 640,
    alt: '“三、核对结果”：一条不符写着支出总计与各行之和两个数和差额，旁边有“看原件”按钮。',
    caption: '这里和网站上将要公开的一字不差。“看原件”指回您文件里的那一格。',
  },
  {
    path: '/guide/beside.webp',
    width: 883,
    height: 640,
    alt: '“四、原件与录入结果对照”：左边是原来的表，每一格按去向涂色，右边是录入后的表。',
    caption: '没有录入的格子用颜色标出，逐个看一眼。',
  },
  {
    path: '/guide/save.webp',
    width: 883,
    height: 224,
    alt: '“五、保存”：存到文件夹、存为 ZIP、存核对报告、打印核对结果、下一年的填报工作簿、按数字写说明初稿，另有一个清除按钮。',
    caption: '存下文件夹交给管网站的人。公用电脑用完请按“清除”。',
  },
]
