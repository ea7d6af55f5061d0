import { type IncomingHttpHeaders, request } from 'node:http'
import { join } from 'node:path'
import { startWebHost } from '../../scripts/lib/web-host.ts'
import { expect, test } from './fixtures.ts'

test.describe('the web host', { tag: '@chromium' }, () => {
  test('lets in one browser, once, and nobody without its cookie', async ({ app }) => {
    const host = await startWebHost(join(app.filesFolder, 'data'))
    try {
      const { port, searchParams } = new URL(host.url)
      const own = { Host: `127.0.0.1:${port}` }
      const token = searchParams.get('token') ?? ''
      const status = async (method: string, path: string, headers: Readonly<Record<string, string>>) =>
        (await ask(Number(port), method, path, headers)).status

      expect(await status('GET', '/', own)).toBe(403)
      expect(await status('GET', '/index.html', own)).toBe(403)
      expect(await status('GET', '/events', own)).toBe(403)
      expect(await status('POST', '/call/trajecten.list', { ...own, Origin: `http://127.0.0.1:${port}` })).toBe(403)
      expect(await status('GET', `/?token=${token.slice(1)}`, own)).toBe(403)
      expect(await status('GET', `/?token=${token}`, { Host: `jaarlijn.example:${port}` })).toBe(403)

      const entered = await ask(Number(port), 'GET', `/?token=${token}`, own)
      expect(entered.status).toBe(303)
      const given = entered.headers['set-cookie']?.[0] ?? ''
      expect(given).toMatch(/; HttpOnly; SameSite=Strict/)
      expect(await status('GET', `/?token=${token}`, own)).toBe(403)

      const Cookie = given.split(';')[0] ?? ''
      const call = { ...own, Cookie, 'Content-Type': 'application/json' }
      const Origin = `http://127.0.0.1:${port}`
      expect(await status('GET', '/', { ...own, Cookie })).toBe(200)
      expect(await status('POST', '/call/trajecten.list', { ...call, Origin })).toBe(200)
      const refused = [
        { ...call },
        { ...call, Origin: 'https://example.org' },
        { ...call, Origin: 'null' },
        { ...call, Origin: `http://localhost:${port}` },
        { ...call, Origin, Host: `localhost:${port}` },
        { ...call, Origin, Host: 'jaarlijn.example' },
        { ...call, Origin, 'Sec-Fetch-Site': 'cross-site' },
        { ...call, Origin, Cookie: `${Cookie}x` },
      ]
      for (const headers of refused) expect(await status('POST', '/call/trajecten.list', headers)).toBe(403)
      expect(await status('POST', '/call/trajecten.list', { ...call, Origin, 'Content-Type': 'text/plain' })).toBe(415)

      for (const path of [
        '/../../package.json',
        '/..%2f..%2fpackage.json',
        '/%252e%252e/package.json',
        '//etc/hostname',
      ]) {
        const answer = await ask(Number(port), 'GET', path, { ...own, Cookie })
        expect(answer.status).toBe(404)
        expect(answer.body).not.toContain('"name"')
      }
    } finally {
      await host.stop()
    }
  })

  test('keeps its cookie from the page, and its address clean', async ({ app }) => {
    const { page } = await app.launch()
    await expect(page.getByRole('main')).toBeVisible()
    expect(await page.evaluate(() => document.cookie)).toBe('')
    expect(page.url()).not.toContain('token')
    const [cookie, ...more] = await page.context().cookies()
    expect(more).toEqual([])
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', domain: '127.0.0.1' })
    await page.reload()
    await expect(page.getByRole('button', { name: 'Nieuw traject' })).toBeVisible()
  })
})

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }

/** A request with the path and headers exactly as given: a browser would correct them. */
function ask(port: number, method: string, path: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    asked.on('error', reject)
    asked.end()
  })
}
