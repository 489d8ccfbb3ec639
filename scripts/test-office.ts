// `npm run test:office`: builds the site, lets LibreOffice open every workbook and every CSV of it, and compares what it
// prints with what the documents print. Installs LibreOffice when it is absent and we are root; never skips.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from './settings.ts'

const packages = ['libreoffice-calc-nogui']
const places = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice']

const findOffice = (): string | undefined => {
  const chosen = process.env.SOFFICE_PATH
  return chosen ? chosen : places.find((place) => existsSync(place))
}

const run = (program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean =>
  spawnSync(program, args, { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0

const install = (): string | undefined => {
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error(
      `没有找到 LibreOffice，测试不会跳过。请安装：Debian/Ubuntu 上以管理员身份运行 apt-get update && ${command}；` +
        '其他系统请安装 LibreOffice，或用环境变量 SOFFICE_PATH 指明 soffice 的位置。',
    )
    return undefined
  }
  console.log('没有找到 LibreOffice，正在用 apt-get 安装（通常两三分钟）…')
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  const installed = run('apt-get', ['update', '-qq'], quiet) && run('apt-get', command.split(' ').slice(1), quiet)
  if (!installed) console.error(`安装没有成功。请手工运行：${command}`)
  return installed ? findOffice() : undefined
}

const office = findOffice() ?? install()
if (office === undefined) process.exitCode = 1
else {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-office-'))
  const site = join(folder, 'site')
  // Our own data, whatever the shell has set: the tests compare with it.
  const env = { OUT_DIR: site, BUDGET_ROOT: '', SITE_URL: '', SITE_BASE: '' }
  const passed =
    run(process.execPath, ['scripts/build.ts'], env) &&
    run(
      process.execPath,
      [join(projectRoot, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'vitest.office.config.ts'],
      { OFFICE_PROGRAM: office, OFFICE_FOLDER: folder, BUDGET_ROOT: '' },
    )
  rmSync(folder, { recursive: true, force: true })
  process.exitCode = passed ? 0 : 1
}
