// How a command answers before it begins: `--help` says how it is used, and a word that it does not know is told, never
// passed over. Scripts bring what they work with only after that, so that the answer comes at once.

/** Prints `usage` where it was asked for. */
export const askedForHelp = (words: readonly string[], usage: string): boolean => {
  if (!words.some((word) => word === '--help' || word === '-h')) return false
  console.log(usage)
  return true
}

/** The exit code of a command that takes no words at all and was given some; `null` when it may begin. */
export const answeredAtOnce = (words: readonly string[], usage: string): number | null => {
  if (askedForHelp(words, usage)) return 0
  const [strange] = words
  if (strange === undefined) return null
  console.error(`不认识“${strange}”，没有开始。\n\n${usage}`)
  return 2
}

/** What `build`, `start` and `pdf` take, and how they end. */
export const buildUsage = `  --workers 1   用几个线程；不写时用满本机的处理器
  --full        不沿用上次的页面，全部重新生成
  --shard 3/8   只生成八份中的第三份，放在 <OUT_DIR>.shard-3-of-8，几台机器各生成一份时用；随后用 merge 合成
环境变量：OUT_DIR 生成到哪里（不写时是 dist）；SITE_URL、SITE_BASE 对外的网址和所在文件夹
退出码：0 生成好了；1 数据有“错误”或磁盘有问题，已发布的网站没有变化；2 选项写错。`
