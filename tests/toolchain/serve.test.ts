// The little server of `npm start` answers as any static web host would.
import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { normalBase, type SiteServer, serve } from '../../scripts/serve.ts'

let folder = ''
let server: SiteServer
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-serve-'))
  mkdirSync(join(folder, 'site/page'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'site/index.html'), '门户')
  writeFileSync(join(folder, 'site/404.html'), '没有这个页面')
  writeFileSync(join(folder, 'site/page/index.html'), '一页')
  writeFileSync(join(folder, 'site/table.csv'), '科目')
  writeFileSync(join(folder, 'site/long.csv'), '科目,金额\n'.repeat(1000))
  server = await serve({ folder: join(folder, 'site'), base: '/budget/', port: 0 })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const get = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(new URL(path, server.address), { redirect: 'manual', ...init })

/** fetch() tidies `..` away before it asks; a plain request sends what it is given. */
const statusOf = (path: string): Promise<number | undefined> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(server.address)
    request({ hostname, port, path }, (response) => done(response.resume().statusCode))
      .on('error', fail)
      .end()
  })

test('a folder answers with its page, a file with its content type', async () => {
  const page = await get('/budget/page/')
  expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
    200,
    'text/html; charset=utf-8',
    '一页',
  ])
  expect((await get('/budget/table.csv')).headers.get('content-type')).toBe('text/csv; charset=utf-8')
})

test('long text travels compressed to whoever can read it so, and arrives unchanged', async () => {
  const long = await get('/budget/long.csv', { headers: { 'accept-encoding': 'gzip' } })
  expect(long.headers.get('content-encoding')).toBe('gzip')
  expect(await long.text()).toBe('科目,金额\n'.repeat(1000))
  const plain = await get('/budget/long.csv', { headers: { 'accept-encoding': 'identity' } })
  expect([plain.headers.get('content-encoding'), plain.headers.get('content-length')]).toEqual([null, '14000'])
})

test('an address that lacks its slash or its base is led to the right one', async () => {
  expect((await get('/budget/page?q=1')).headers.get('location')).toBe('/budget/page/?q=1')
  expect((await get('/')).headers.get('location')).toBe('/budget/')
  expect((await get('/budget')).headers.get('location')).toBe('/budget/')
})

test('what does not exist answers 404 with the site’s own page', async () => {
  const missing = await get('/budget/nothing/')
  expect([missing.status, await missing.text()]).toEqual([404, '没有这个页面'])
  expect((await get('/page/')).status).toBe(404)
})

test('no address leads out of the folder', async () => {
  for (const path of [
    '/budget/../secret.txt',
    '/budget/%2e%2e/secret.txt',
    '/budget/..%2fsecret.txt',
    '/budget/%',
    '/budget/%00',
  ])
    expect(await statusOf(path)).toBe(404)
})

test('only reading is allowed', async () => {
  expect((await get('/budget/', { method: 'POST' })).status).toBe(405)
  const head = await get('/budget/page/', { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '6', ''])
})

test('a base is understood with and without its slashes', () => {
  expect([undefined, '', '/', 'budget', '/budget', 'budget/', '/a/b/'].map(normalBase)).toEqual([
    '/',
    '/',
    '/',
    '/budget/',
    '/budget/',
    '/budget/',
    '/a/b/',
  ])
})

test('a port that is taken is refused instead of shared', async () => {
  const port = Number(new URL(server.address).port)
  await expect(serve({ folder, base: '/', port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

test('who refuses compression with q=0 gets none, and every answer says what it depends on', async () => {
  const refused = await get('/budget/long.csv', { headers: { 'accept-encoding': 'gzip;q=0, identity' } })
  expect([refused.headers.get('content-encoding'), refused.headers.get('vary')]).toEqual([null, 'Accept-Encoding'])
  const taken = await get('/budget/long.csv', { headers: { 'accept-encoding': 'br, *;q=0.5' } })
  expect(taken.headers.get('content-encoding')).toBe('gzip')
})

test('a part of a file is sent as a part, and one that is not there is refused', async () => {
  const part = await get('/budget/long.csv', { headers: { range: 'bytes=0-5' } })
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 0-5/14000', '科目'])
  const end = await get('/budget/long.csv', { headers: { range: 'bytes=-1' } })
  expect([end.status, await end.text()]).toEqual([206, '\n'])
  expect((await get('/budget/long.csv', { headers: { range: 'bytes=99999-' } })).status).toBe(416)
})

test('a file that vanishes is not found, and the server goes on', async () => {
  writeFileSync(join(folder, 'site/gone.csv'), '科目')
  rmSync(join(folder, 'site/gone.csv'))
  symlinkSync(join(folder, 'site/gone.csv'), join(folder, 'site/link.csv'))
  expect((await get('/budget/link.csv')).status).toBe(404)
  expect((await get('/budget/table.csv')).status).toBe(200)
})

test('a download that is broken off closes its file', async () => {
  writeFileSync(join(folder, 'site/large.zip'), Buffer.alloc(4_000_000))
  const open = (): number =>
    readdirSync('/proc/self/fd').filter((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`).endsWith('large.zip')
      } catch {
        return false
      }
    }).length
  for (let index = 0; index < 20; index++) {
    const stop = new AbortController()
    const answer = await get('/budget/large.zip', { signal: stop.signal })
    await answer.body?.getReader().read()
    stop.abort()
  }
  await expect.poll(open, { timeout: 150_000 }).toBe(0)
})
