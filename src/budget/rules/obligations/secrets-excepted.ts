// YW-210: state secrets are excepted; what was left out for that reason cannot be seen from a published document.
import { defineDuty, outcome } from '../obligation.ts'

export const secretsExcepted = defineDuty({
  code: 'YW-210',
  title: '涉及国家秘密的除外',
  heading: '完整性',
  basis: ['预算法第十四条'],
  meaning: '涉及国家秘密的内容不公开。因此没有公开的内容无法从公开文件看出，本站不作判断。',
  judge: () => outcome('无法核对', '是否有因保密而未公开的内容，无法从公开文件看出'),
})
