// What lies in the portal's public/ goes into its site as it is: its mark, a symbol of its own, the proof that a search
// engine asks for. Nothing that the site itself writes may be replaced, but the shipped pictures.
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './site-files.ts'

/** Pictures that ship only because a portal may have none of its own. */
const isReplaceable = (file: string): boolean =>
  ['favicon.svg', 'share.png'].includes(file) || file.startsWith('guide/')

/** Copies the files into the finished site; why it cannot, as the report says it, else ''. */
export const copyOwnFiles = (root: string, folder: string, mark: string): string => {
  const own = join(root, 'public')
  const files = existsSync(own) ? filesBelow(own).filter((name) => !/(?:^|\/)\.DS_Store$/.test(name)) : []
  if (mark !== '' && !files.includes(mark))
    return `data/site.yaml: 错误 “标志”写的是“${mark}”，public 文件夹里没有这个文件。\n  怎么改：把图片放进 public 文件夹，或改正“标志”里的文件名`
  const taken = files.find((file) => !isReplaceable(file) && existsSync(join(folder, file)))
  if (taken !== undefined)
    return `public/${taken}: 错误 网站自己有“/${taken}”，会被这个文件盖掉。\n  怎么改：给文件换一个名字`
  for (const file of files) cpSync(join(own, file), join(folder, file))
  return ''
}
