// What a build says once when nobody has said under which licence the data may be used again.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One line for whoever builds; '' when the portal has set a licence. */
export const licenceHint = (siteFolder: string): string => {
  const { licence } = JSON.parse(readFileSync(join(siteFolder, 'data/manifest.json'), 'utf8'))
  return licence === null
    ? '提示：没有设定数据许可，别人不知道能不能使用这些数据；请在 data/site.yaml 填写“数据许可”和“数据许可网址”。'
    : ''
}
