/** The server of `npm start` and of the tests behaves as a plain host does, and lets nothing out but the site. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { serve } from '../../scripts/serve.mjs'

const parent = mkdtempSync(join(tmpdir(), 'serve-'))
const folder = join(parent, 'site')
mkdirSync(join(folder, 'about'), { recursive: true })
writeFileSync(join(folder, 'index.html'), 'first page')
writeFileSync(join(folder, 'about/index.html'), 'about')
writeFileSync(join(folder, '404.html'), 'no such page')
writeFileSync(join(folder, 'a.js'), '1')
writeFileSync(join(folder, 'f.woff2'), '')
writeFileSync(join(parent, 'secret.txt'), 'secret')
afterAll(() => rmSync(parent, { recursive: true }))

const open: { close: () => Promise<unknown> }[] = []
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())))

async function served(base: string): Promise<URL> {
  const server = await serve({ folder, base })
  open.push(server)
  return new URL(server.url)
}

/** Sends the path as it is; fetch would tidy it up first. */
function ask(
  server: URL,
  path: string,
  method = 'GET',
): Promise<{ status?: number; to?: string; type?: string; text: string }> {
  return new Promise((done, fail) => {
    request({ host: server.hostname, port: server.port, path, method, agent: false }, (answer) => {
      let text = ''
      answer.on('data', (part) => (text += part))
      const { location: to, 'content-type': type } = answer.headers
      const known = { ...(to && { to }), ...(type && { type }) }
      answer.on('end', () => done({ status: answer.statusCode ?? 0, ...known, text }))
    })
      .on('error', fail)
      .end()
  })
}

describe.each(['/', '/journal/'])('a site served at %s', (base) => {
  it('answers with pages, scripts and fonts of the right kind', async () => {
    const server = await served(base)
    expect(server.pathname).toBe(base)
    expect(await ask(server, base)).toMatchObject({
      status: 200,
      type: 'text/html;charset=utf-8',
      text: 'first page',
    })
    expect(await ask(server, `${base}about/`)).toMatchObject({ status: 200, text: 'about' })
    expect(await ask(server, `${base}a.js?v=1`)).toMatchObject({ status: 200, type: 'text/javascript' })
    expect(await ask(server, `${base}f.woff2`)).toMatchObject({ status: 200, type: 'font/woff2' })
  })

  it('leads to the slash that relative links need', async () => {
    expect(await ask(await served(base), `${base}about?a=1`)).toMatchObject({
      status: 302,
      to: `${base}about/?a=1`,
    })
  })

  it('answers with the 404 page, and its status, where there is nothing', async () => {
    expect(await ask(await served(base), `${base}none/`)).toMatchObject({ status: 404, text: 'no such page' })
  })

  it.each(['../secret.txt', '..%2fsecret.txt', '%2e%2e/secret.txt', 'about/../../secret.txt'])(
    'keeps %s in',
    async (path) => {
      expect(await ask(await served(base), base + path)).toMatchObject({ status: 404 })
    },
  )

  it('sends nobody to another host', async () => {
    const answer = await ask(await served(base), `${base}/example.com/`)
    expect(answer).toMatchObject({ status: 404 })
    expect(answer.to).toBeUndefined()
  })

  it('only reads', async () => {
    expect(await ask(await served(base), base, 'POST')).toMatchObject({ status: 405 })
  })
})

describe('serving', () => {
  it('takes the next free port when the wanted one is taken', async () => {
    const first = await served('/')
    const second = await serve({ folder, port: Number(first.port) })
    open.push(second)
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(first.port))
  })

  it('answers outside of its base path with a bare 404', async () => {
    expect(await ask(await served('/journal/'), '/')).toMatchObject({ status: 404, text: '404\n' })
  })

  it('says what to do when nothing was built', async () => {
    await expect(serve({ folder: join(parent, 'none') })).rejects.toThrow('run "npm run build" first')
  })
})
