// YW-502: the platform offers search, viewing and download. Met by this site for everything it publishes.
import { defineDuty, outcome } from '../obligation.ts'

export const searchAndDownload = defineDuty({
  code: 'YW-502',
  title: '可检索、查阅、下载',
  heading: '公开形式',
  basis: ['政府信息公开条例第二十四条'],
  meaning: '政府信息公开平台应具备检索、查阅、下载等功能。这一项由本站提供。',
  judge: ({ disclosure }) =>
    disclosure.state === '草稿'
      ? outcome('无法核对', '本文件还是草稿，尚未发布')
      : outcome('合格', '本站提供检索、逐表查阅和下载'),
})
