// A small static file server for looking at a built site: what any web host would answer, and nothing more.
// It decides addresses and content types; which folder to serve is the caller's business.
import { closeSync, createReadStream, existsSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream'
import { createGzip } from 'node:zlib'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const compressed = new Set(['.html', '.css', '.js', '.mjs', '.json', '.csv', '.txt', '.xml', '.svg'])

/** `gzip;q=0` refuses it; `*` stands for what is not named. */
const accepts = (header: string): boolean => {
  const offers = header.split(',').map((offer) => {
    const [name = '', ...parameters] = offer.split(';').map((part) => part.trim().toLowerCase())
    const weight = parameters.find((part) => part.startsWith('q='))?.slice(2)
    return { name, wanted: weight === undefined || Number(weight) > 0 }
  })
  return (offers.find(({ name }) => name === 'gzip') ?? offers.find(({ name }) => name === '*'))?.wanted ?? false
}

/** Text of more than a packet travels compressed, as on any host. */
const mayGzip = (file: string, size: number): boolean => size > 1024 && compressed.has(extname(file))

export interface SiteServer {
  /** Address of the portal, base included. */
  readonly address: string
  readonly close: () => Promise<void>
}

/** `base` begins and ends with a slash; port 0 takes any free one; `host` stays on this machine unless given. */
export interface ServeOptions {
  readonly folder: string
  readonly base: string
  readonly port: number
  readonly host?: string | undefined
}

/** `/budget/` from `budget`, `/budget` or `/budget/`; `/` from nothing. */
export const normalBase = (base: string | undefined): string =>
  `/${(base ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/')

type Found = { readonly file: string } | { readonly redirect: string } | null

/** The file behind an address, the address with its slash when a folder was meant, or nothing. */
const find = (folder: string, base: string, path: string): Found => {
  if (path === '/' && base !== '/') return { redirect: base }
  if (`${path}/` === base) return { redirect: base }
  if (!path.startsWith(base)) return null
  const file = resolve(folder, path.slice(base.length))
  if (path.includes('\0') || (file !== resolve(folder) && !file.startsWith(resolve(folder) + sep))) return null
  if (!existsSync(file)) return null
  if (statSync(file).isFile()) return path.endsWith('/') ? null : { file }
  if (!existsSync(join(file, 'index.html'))) return null
  return path.endsWith('/') ? { file: join(file, 'index.html') } : { redirect: `${path}/` }
}

const readPath = (request: IncomingMessage): { readonly path: string; readonly query: string } | null => {
  const [encoded = '/', query] = (request.url ?? '/').split('?')
  try {
    return { path: decodeURIComponent(encoded), query: query === undefined ? '' : `?${query}` }
  } catch {
    return null
  }
}

const notFound = (folder: string, response: ServerResponse): void => {
  const page = join(folder, '404.html')
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'X-Content-Type-Options': 'nosniff' })
  response.end(existsSync(page) ? readFileSync(page) : '<!doctype html><title>404</title>没有这个页面')
}

/** `bytes=0-99`, `bytes=100-`, `bytes=-100`; `null` where the header asks for no part, 'none' where the part is not there. */
const partOf = (header: string, size: number): { readonly start: number; readonly end: number } | 'none' | null => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header)
  if (match === null || (match[1] === '' && match[2] === '')) return null
  const [, from = '', to = ''] = match
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to))
  return start > end || start >= size ? 'none' : { start, end }
}

/** Opened once: size and bytes are of the same file, and one that has vanished meanwhile is not found. */
const open = (file: string): { readonly handle: number; readonly size: number } | null => {
  try {
    const handle = openSync(file, 'r')
    return { handle, size: fstatSync(handle).size }
  } catch {
    return null
  }
}

const headersOf = (file: string): Readonly<Record<string, string>> => ({
  'Content-Type': contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream',
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
})

const send = (folder: string, file: string, request: IncomingMessage, response: ServerResponse): void => {
  const opened = open(file)
  if (opened === null) {
    notFound(folder, response)
    return
  }
  const { handle, size } = opened
  const varies = mayGzip(file, size) ? { Vary: 'Accept-Encoding' } : {}
  const part = partOf(String(request.headers.range ?? ''), size)
  const gzip = part === null && mayGzip(file, size) && accepts(String(request.headers['accept-encoding'] ?? ''))
  if (part === 'none') response.writeHead(416, { 'Content-Range': `bytes */${size}` })
  else if (part === null)
    response.writeHead(200, {
      ...headersOf(file),
      ...varies,
      'Accept-Ranges': 'bytes',
      ...(gzip ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': size }),
    })
  else
    response.writeHead(206, {
      ...headersOf(file),
      ...varies,
      'Content-Range': `bytes ${part.start}-${part.end}/${size}`,
      'Content-Length': part.end - part.start + 1,
    })
  if (request.method === 'HEAD' || part === 'none' || size === 0) {
    closeSync(handle)
    response.end()
    return
  }
  // `pipeline` closes the file when the reader goes away.
  const bytes = createReadStream('', { fd: handle, ...(part ?? {}) })
  const done = (): void => undefined
  if (gzip) pipeline(bytes, createGzip(), response, done)
  else pipeline(bytes, response, done)
}

const answer = (folder: string, base: string, request: IncomingMessage, response: ServerResponse): void => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    return
  }
  const asked = readPath(request)
  const found = asked && find(folder, base, asked.path)
  if (!asked || !found) {
    notFound(folder, response)
    return
  }
  if ('redirect' in found) {
    response.writeHead(302, { Location: encodeURI(found.redirect).replace(/^\/+/, '/') + asked.query }).end()
    return
  }
  send(folder, found.file, request, response)
}

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      done()
    })
  })

const portOf = (server: Server): number => {
  const address = server.address()
  return address !== null && typeof address === 'object' ? address.port : 0
}

/**
 * Serves `folder` below `base` until closed. Without a host it listens on both loopback addresses, because
 * `localhost` is 127.0.0.1 to one program and ::1 to the next. Rejects when the port is taken.
 */
export const serve = async ({ folder, base, port, host }: ServeOptions): Promise<SiteServer> => {
  const create = (): Server => createServer((request, response) => answer(folder, base, request, response))
  const first = create()
  await listen(first, port, host ?? '127.0.0.1')
  const servers = [first]
  if (host === undefined) {
    const second = create()
    const second6 = await listen(second, portOf(first), '::1').then(
      () => true,
      () => false,
    )
    if (second6) servers.push(second)
  }
  return {
    address: `http://${host ?? 'localhost'}:${portOf(first)}${base}`,
    close: async () => {
      for (const server of servers) {
        server.closeAllConnections()
        await new Promise((done) => server.close(done))
      }
    },
  }
}
