/** A static server for the built journal: what a plain host does, no more. Used by start, preview, shots and tests. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import sirv from 'sirv'

/**
 * Serves `folder` at `base`, on `port` or the next free one (0: any free one).
 * Answers with the address to open and a function that stops the server.
 */
export async function serve({ folder, base = '/', port = 0 }) {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`There is no built site in ${folder}: run "npm run build" first.`)
  }
  const prefix = `/${base}`.replace(/\/+/g, '/').replace(/\/$/, '')
  const servers = await listen(answerFrom(resolve(folder), prefix), port)
  return {
    url: `http://localhost:${servers[0].address().port}${prefix}/`,
    close: () => Promise.all(servers.map(closed)),
  }
}

function answerFrom(folder, prefix) {
  const notFound = join(folder, '404.html')
  // `dev` reads the disk on every request and forbids caching: a rebuilt page is seen at once.
  const files = sirv(folder, { dev: true })
  return (request, response) => {
    const [path, query = ''] = request.url.split(/(?=\?)/)
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
    if (path === prefix) return redirect(response, `${prefix}/`)
    // A doubled slash could send a redirect to another host.
    if (!path.startsWith(`${prefix}/`) || path.includes('//')) return refuse(response, 404)
    const inside = path.slice(prefix.length)
    // Relative links of a page only work below its folder's slash; hosts redirect to it, and so do we.
    if (!inside.endsWith('/') && isFolder(folder, inside)) return redirect(response, `${path}/${query}`)
    request.url = inside + query
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-store' })
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found')
    })
  }
}

/** True for a path that names a page's folder; `..` is resolved away first, so it stays inside the site. */
function isFolder(folder, path) {
  return existsSync(join(folder, new URL(path, 'http://localhost').pathname, 'index.html'))
}

function redirect(response, to) {
  response.writeHead(302, { Location: to, 'Cache-Control': 'no-store' }).end()
}

function refuse(response, status) {
  response.writeHead(status, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }).end(`${status}\n`)
}

/** Listens on both addresses that "localhost" can mean, or a browser might reach somebody else's server. */
async function listen(answer, port) {
  try {
    const first = await bound(answer, port, '127.0.0.1')
    try {
      return [first, await bound(answer, first.address().port, '::1')]
    } catch (error) {
      if (error.code !== 'EADDRINUSE') return [first] // a machine without IPv6
      await closed(first)
      throw error
    }
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error
    return listen(answer, port === 0 ? 0 : port + 1)
  }
}

function bound(answer, port, host) {
  const server = createServer(answer)
  return new Promise((done, fail) => server.once('error', fail).listen(port, host, () => done(server)))
}

function closed(server) {
  server.closeAllConnections()
  return new Promise((done) => server.close(done))
}
