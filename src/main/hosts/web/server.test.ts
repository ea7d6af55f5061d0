import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fail, ok } from '#shared/result.ts'
import { serve, type WebServer } from './server.ts'

let top = ''
let server: WebServer
let port = 0
let token = ''
/** What reached the bridge. */
let heard: unknown[][] = []

beforeEach(async () => {
  top = mkdtempSync(join(tmpdir(), 'jaarlijn-web-'))
  const folder = join(top, 'renderer')
  mkdirSync(folder)
  writeFileSync(join(folder, 'index.html'), '<p>begin</p>')
  writeFileSync(join(top, 'secret.html'), 'geheim')
  heard = []
  server = await serve(folder, async (name, input) => {
    heard.push([name, input])
    return name === 'app.status' ? ok('hier') : fail('call.unknown')
  })
  const address = new URL(server.address)
  port = Number(address.port)
  token = address.searchParams.get('token') ?? ''
})
afterEach(async () => {
  await server.close()
  rmSync(top, { recursive: true, force: true })
})

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }

/** A request over a real socket, with the headers as given: nothing is tidied on the way. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

async function enter(): Promise<string> {
  const { headers } = await ask('GET', `/?token=${token}`)
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

const own = () => ({ Origin: `http://127.0.0.1:${port}`, 'Content-Type': 'application/json' })

test('listens on this machine only', () => {
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/)
})

test('the one-time address gives a cookie that scripts cannot read and other sites cannot use', async () => {
  const entered = await ask('GET', `/?token=${token}`)
  expect(entered).toMatchObject({ status: 303, headers: { location: '/' } })
  expect(entered.headers['set-cookie']?.[0]).toMatch(
    new RegExp(`^jaarlijn-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
  )
})

test('with the cookie the app opens, again and again, also by the used address', async () => {
  const Cookie = await enter()
  for (const path of ['/', '/index.html', '/']) {
    expect(await ask('GET', path, { Cookie })).toMatchObject({ status: 200, body: '<p>begin</p>' })
  }
  expect(await ask('GET', `/?token=${token}`, { Cookie })).toMatchObject({ status: 303 })
})

test('the token works once, and only whole', async () => {
  for (const wrong of ['', 'x', token.slice(1), `${token}x`, encodeURIComponent(`${token}\0`)]) {
    const answer = await ask('GET', `/?token=${wrong}`)
    expect(answer.status).toBe(403)
    expect(answer.headers['set-cookie']).toBeUndefined()
  }
  expect((await ask('HEAD', `/?token=${token}`)).status).toBe(403)
  expect((await ask('GET', `/?token=${token}`)).status).toBe(303)
  const again = await ask('GET', `/?token=${token}`)
  expect(again.status).toBe(403)
  expect(again.headers['set-cookie']).toBeUndefined()
})

describe('without the cookie', () => {
  test.each(['/', '/index.html', '/events', '/missing', '/../secret.html'])(
    'GET %s says how to go on',
    async (path) => {
      const answer = await ask('GET', path)
      expect(answer.status).toBe(403)
      expect(answer.body).toContain('Start Jaarlijn opnieuw')
    },
  )

  test('a call is refused and does not reach the bridge', async () => {
    expect((await ask('POST', '/call/app.status', own())).status).toBe(403)
    for (const Cookie of ['x', `jaarlijn-${port}=`, `jaarlijn-${port}=${token}`, `jaarlijn-${port}`]) {
      expect((await ask('POST', '/call/app.status', { ...own(), Cookie })).status).toBe(403)
    }
    expect(heard).toEqual([])
  })
})

describe('with the cookie, but from elsewhere', () => {
  const elsewhere: readonly (readonly [string, Record<string, string>])[] = [
    ['another host name', { Host: 'evil.example' }],
    ['a name that points here', { Host: 'localhost' }],
    ['another port', { Host: '127.0.0.1:1' }],
    ['another origin', { Origin: 'https://evil.example' }],
    ['no origin at all that counts', { Origin: 'null' }],
    ['another scheme', { Origin: 'https://127.0.0.1' }],
    ['a cross-site page', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another port of this machine', { 'Sec-Fetch-Site': 'same-site' }],
  ]
  test.each(elsewhere)('%s', async (_what, headers) => {
    const Cookie = await enter()
    const call = await ask('POST', '/call/app.status', { ...own(), Cookie, ...headers })
    expect(call.status).toBe(403)
    expect((await ask('GET', '/', { Cookie, ...headers })).status).toBe(403)
    expect((await ask('GET', '/events', { Cookie, ...headers })).status).toBe(403)
    expect(heard).toEqual([])
  })

  test('the one-time address itself cannot be used by another site', async () => {
    expect((await ask('GET', `/?token=${token}`, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    expect((await ask('GET', `/?token=${token}`, { Host: 'evil.example' })).status).toBe(403)
    expect((await ask('GET', `/?token=${token}`, { 'Sec-Fetch-Site': 'none' })).status).toBe(303)
  })

  test('a call without an origin', async () => {
    const Cookie = await enter()
    expect((await ask('POST', '/call/app.status', { Cookie, 'Content-Type': 'application/json' })).status).toBe(403)
    expect((await ask('POST', '/call/app.status', { ...own(), Cookie, 'Sec-Fetch-Site': 'none' })).status).toBe(403)
  })
})

describe('calls', () => {
  test('a good one is answered with JSON that is never kept', async () => {
    const Cookie = await enter()
    const answer = await ask('POST', '/call/app.status', { ...own(), Cookie, 'Sec-Fetch-Site': 'same-origin' })
    expect(answer).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } })
    expect(JSON.parse(answer.body)).toEqual(ok('hier'))
    await ask('POST', '/call/traject.open', { ...own(), Cookie }, '{"trajectId":"a"}')
    expect(heard).toEqual([
      ['app.status', undefined],
      ['traject.open', { trajectId: 'a' }],
    ])
  })

  test('an unknown one is refused by the bridge, whatever its name', async () => {
    const Cookie = await enter()
    for (const name of ['__proto__', 'constructor', '', 'app.status/x', '..%2f', '%', 'a%00']) {
      const answer = await ask('POST', `/call/${name}`, { ...own(), Cookie })
      expect(JSON.parse(answer.body)).toEqual(fail('call.unknown'))
    }
  })

  test.each(['{', 'tekst', '{"a":}', '\0', ']'])('what is not JSON is refused: %j', async (body) => {
    const Cookie = await enter()
    const answer = await ask('POST', '/call/app.status', { ...own(), Cookie }, body)
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body)).toEqual(fail('call.invalid'))
    expect(heard).toEqual([])
  })

  test('what a form can send is refused', async () => {
    const Cookie = await enter()
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '']) {
      expect((await ask('POST', '/call/app.status', { ...own(), Cookie, 'Content-Type': type }, '{}')).status).toBe(415)
    }
    expect(heard).toEqual([])
  })

  test('two megabytes is the most, and the sender hears so', async () => {
    const Cookie = await enter()
    const message = (size: number) => JSON.stringify('x'.repeat(size - 2))
    const most = 2 * 1024 * 1024
    expect((await ask('POST', '/call/app.status', { ...own(), Cookie }, message(most))).status).toBe(200)
    const answer = await ask('POST', '/call/app.status', { ...own(), Cookie }, message(most + 1))
    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.body)).toEqual(fail('call.invalid'))
    expect(heard).toHaveLength(1)
  })

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('%s is no call', async (method) => {
    const Cookie = await enter()
    expect((await ask(method, '/call/app.status', { ...own(), Cookie })).status).not.toBe(200)
    expect(heard).toEqual([])
  })
})

test.each(['/../secret.html', '/..%2fsecret.html', '/%2e%2e/secret.html', '/%2e%2e%2fsecret.html', '//../secret.html'])(
  'nothing outside the folder is served: GET %s',
  async (path) => {
    const cookie = await enter()
    const text = await raw(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
    )
    expect(text).toMatch(/^HTTP\/1\.1 404 /)
    expect(text).not.toContain('geheim')
  },
)

test('noise on the line does not stop the host', async () => {
  const cookie = await enter()
  for (const noise of [
    '\r\n\r\n',
    'GET\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    'CONNECT evil.example:443 HTTP/1.1\r\n\r\n',
    '\0\0\0',
  ]) {
    await raw(noise)
  }
  await raw('GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')
  expect((await ask('GET', '/', { Cookie: cookie })).status).toBe(200)
})

test('events reach every page that listens', async () => {
  const Cookie = await enter()
  const listen = () =>
    new Promise<string>((resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port, path: '/events', headers: { Cookie }, agent: false },
        (response) => {
          let text = ''
          response.setEncoding('utf8').on('data', (part: string) => {
            if (text === '') opened += 1
            text += part
            if (opened === 2 && !told) {
              told = true
              server.tell('trajecten.changed', null)
            }
            if (text.includes('data:')) resolve(text)
          })
        },
      )
      asked.on('error', reject).end()
    })
  let opened = 0
  let told = false
  const texts = await Promise.all([listen(), listen()])
  for (const text of texts) expect(text).toBe(':\n\nevent: trajecten.changed\ndata: null\n\n')
})

test('closing ends every connection', async () => {
  const Cookie = await enter()
  const ended = new Promise<void>((resolve) => {
    request({ host: '127.0.0.1', port, path: '/events', headers: { Cookie }, agent: false }, (response) => {
      response
        .resume()
        .on('error', () => resolve())
        .on('close', () => resolve())
      void server.close()
    })
      .on('error', () => resolve())
      .end()
  })
  await ended
  await expect(ask('GET', '/')).rejects.toThrow()
})

/** Sends bytes as they are; gives all that comes back until the other side hangs up. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes))
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
    socket.on('error', () => undefined).on('close', () => resolve(text))
  })
}
