// Serves the built site until Ctrl-C and says in words where to look: the end of `npm start` and all of `npm run preview`.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type SiteServer, serve } from './serve.ts'
import { host, outputFolder, port, siteBase } from './settings.ts'
import { untilStopped } from './until-stopped.ts'

const code = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

const whyNot = (error: unknown): string => {
  if (!Number.isInteger(port) || port < 0 || port > 65535) return 'PORT 要写成 0 到 65535 之间的整数，例如 PORT=4321。'
  if (code(error) === 'EADDRINUSE')
    return `端口 ${port} 已被别的程序占用。请关闭它，或换一个端口：PORT=${port + 1} npm start`
  if (code(error) === 'EACCES') return `没有使用端口 ${port} 的权限，请换一个大于 1024 的端口：PORT=4321 npm start`
  return `不能在端口 ${port} 打开网站：${error instanceof Error ? error.message : String(error)}`
}

/** Resolves with the exit code 1 when there is nothing to serve or the port cannot be had; otherwise keeps serving. */
export const showSite = async (): Promise<number> => {
  if (!existsSync(join(outputFolder, 'index.html'))) {
    console.error(`这里还没有生成的网站：${outputFolder}\n怎么改：先运行 npm run build，或直接运行 npm start。`)
    return 1
  }
  let site: SiteServer
  try {
    site = await serve({ folder: outputFolder, base: siteBase, port, host })
  } catch (error) {
    console.error(whyNot(error))
    return 1
  }
  console.log(`\n网站已打开：${site.address}\n在浏览器中访问上面的地址；按 Ctrl-C 结束。`)
  await untilStopped()
  await site.close()
  return 0
}
