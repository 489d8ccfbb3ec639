// A small static file server for looking at a built site: what any web host would answer, and nothing more.
// It decides addresses and content types; which folder to serve is the caller's business.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
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

/** Text of more than a packet travels compressed, as on any host. */
const wantsGzip = (request: IncomingMessage, file: string, size: number): boolean =>
  size > 1024 && compressed.has(extname(file)) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))

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

const send = (file: string, request: IncomingMessage, response: ServerResponse): void => {
  const size = statSync(file).size
  const gzip = wantsGzip(request, file, size)
  response.writeHead(200, {
    'Content-Type': contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream',
    ...(gzip ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } : { 'Content-Length': size }),
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  const text = createReadStream(file).on('error', () => response.destroy())
  if (gzip) text.pipe(createGzip()).pipe(response)
  else text.pipe(response)
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
  send(found.file, request, response)
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
