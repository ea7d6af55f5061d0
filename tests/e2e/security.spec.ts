import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { root } from '../../scripts/lib/root.ts'
import { startWebHost } from '../../scripts/lib/web-host.ts'
import { expect, test } from './fixtures.ts'
import { newTraject, sendRaw } from './gestures.ts'

/** What Chromium says in the console when a page tries what it may not. */
const refusals = [
  /Content Security Policy/,
  /Refused to/,
  /ERR_BLOCKED/,
  /ERR_FAILED/,
  /Not allowed to (load|navigate)/,
  /violates/,
]

test.describe('the page', () => {
  test('runs no script that is not a file of the app', async ({ app }) => {
    app.expectErrors(...refusals)
    const { page } = await app.launch()
    await expect(page.getByRole('main')).toBeVisible()
    const ran = await page.evaluate(async () => {
      const marks: Record<string, unknown> = window as unknown as Record<string, unknown>
      const script = document.createElement('script')
      script.textContent = 'window.inline = true'
      document.body.append(script)
      const host = document.createElement('div')
      host.innerHTML = '<img src="data:," onerror="window.handler = true"><a href="javascript:window.link = true">x</a>'
      document.body.append(host)
      host.querySelector('a')?.click()
      const data = document.createElement('script')
      data.src = 'data:text/javascript,window.data = true'
      const blob = document.createElement('script')
      blob.src = URL.createObjectURL(new Blob(['window.blob = true'], { type: 'text/javascript' }))
      // Each tells when it has been refused or has run, so nothing here waits for a while.
      const ended = [data, blob].map((each) => new Promise((resolve) => (each.onload = each.onerror = resolve)))
      document.body.append(data, blob)
      await Promise.all(ended)
      // In a task of its own: what a debugger evaluates may be let through.
      const evaluated = await new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(new Function('return 1')())
          } catch (error) {
            resolve(error instanceof Error ? error.name : error)
          }
        })
      })
      return [marks.inline, marks.handler, marks.link, marks.data, marks.blob, evaluated]
    })
    expect(ran).toEqual([undefined, undefined, undefined, undefined, undefined, 'EvalError'])
  })

  test('reaches nothing outside, in whatever way it asks', async ({ app }) => {
    app.expectErrors(...refusals)
    const asked: (string | undefined)[] = []
    const outside = createServer((incoming, response) => {
      asked.push(incoming.url)
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('buiten')
    })
    await once(outside.listen(0, '127.0.0.1'), 'listening')
    const address = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`
    try {
      // It is really there: without the policy every request below would arrive.
      expect(await (await fetch(`${address}/proef`)).text()).toBe('buiten')
      const { page } = await app.launch()
      await expect(page.getByRole('main')).toBeVisible()
      const answers = await page.evaluate(async (outside) => {
        const load = (name: 'img' | 'iframe' | 'script' | 'link') =>
          new Promise<string>((resolve) => {
            const element = document.createElement(name)
            element.addEventListener('error', () => resolve('refused'))
            element.addEventListener('load', () => resolve(name === 'iframe' ? 'empty' : 'loaded'))
            if (name === 'link') Object.assign(element, { rel: 'stylesheet', href: `${outside}/${name}` })
            else element.setAttribute('src', `${outside}/${name}`)
            document.body.append(element)
          })
        const socket = new Promise<string>((resolve) => {
          try {
            const opened = new WebSocket(outside.replace('http', 'ws'))
            opened.onopen = () => resolve('open')
            opened.onerror = () => resolve('refused')
          } catch {
            resolve('refused')
          }
        })
        navigator.sendBeacon(`${outside}/beacon`, 'x')
        const frame = document.createElement('iframe')
        frame.name = 'answer'
        const form = document.createElement('form')
        Object.assign(form, { action: `${outside}/form`, method: 'post', target: 'answer' })
        document.body.append(frame, form)
        form.submit()
        return Promise.all([
          fetch(`${outside}/fetch`).then(
            () => 'answered',
            (error: unknown) => (error instanceof Error ? error.name : ''),
          ),
          load('img'),
          load('script'),
          load('link'),
          load('iframe'),
          socket,
        ])
      }, address)
      expect(answers).toEqual(['TypeError', 'refused', 'refused', 'refused', 'empty', 'refused'])
      await expect(page.getByRole('button', { name: 'Nieuw traject' })).toBeVisible()
      expect(asked).toEqual(['/proef'])
    } finally {
      outside.closeAllConnections()
      outside.close()
    }
  })

  test('knows nothing of Node, and has one bridge at most', async ({ app }) => {
    const { page, electron } = await app.launch()
    await expect(page.getByRole('main')).toBeVisible()
    const names = [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      '__dirname',
      'electron',
      'ipcRenderer',
    ]
    const types = await page.evaluate((all) => all.map((name) => typeof Reflect.get(globalThis, name)), names)
    expect(types).toEqual(names.map(() => 'undefined'))
    const bridge = await page.evaluate(() => {
      const own = Reflect.get(window, 'jaarlijn') as object | undefined
      return own === undefined ? null : Object.keys(own)
    })
    expect(bridge).toEqual(electron === null ? null : ['call', 'on'])
  })
})

test.describe('the window', { tag: '@electron' }, () => {
  test('is sandboxed and apart from the page', async ({ app }) => {
    const { electron } = await app.launch()
    const preferences = await electron?.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => {
        // Electron has this for itself and leaves it out of its types.
        const last = Reflect.get(webContents, 'getLastWebPreferences') as () => Readonly<Record<string, unknown>>
        return { nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, ...last.call(webContents) }
      }),
    )
    expect(preferences).toHaveLength(1)
    expect(preferences?.[0]).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    })
  })

  test('opens no other window and goes nowhere else', async ({ app }) => {
    app.expectErrors(...refusals)
    const { page, electron } = await app.launch()
    await newTraject(page)
    const here = page.url()
    await electron?.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const seen: string[] = []
      Object.assign(globalThis, { seen })
      contents?.on('will-frame-navigate', (event) => void seen.push(`${event.defaultPrevented} ${event.url}`))
      contents?.on('did-navigate', (_event, url) => void seen.push(`went to ${url}`))
    })
    const seen = () => electron?.evaluate(() => Reflect.get(globalThis, 'seen') as string[])

    const addresses = ['https://example.org/', 'app://elders/index.html', 'file:///etc/hostname', 'data:text/html,weg']
    const opened = await page.evaluate(
      (all) => all.map((address) => window.open(address)),
      [...addresses, 'about:blank', 'app://jaarlijn/index.html'],
    )
    expect(opened).toEqual([null, null, null, null, null, null])
    // The page itself already refuses files and data, which come first here; main refuses the others.
    for (const address of addresses.toReversed()) {
      await page.evaluate((to) => {
        const link = document.createElement('a')
        link.href = to
        document.body.append(link)
        link.target = '_blank'
        link.click()
        window.location.assign(to)
      }, address)
    }
    await expect.poll(seen).toContain('true https://example.org/')
    expect(await seen()).toEqual(['true app://elders/index.html', 'true https://example.org/'])
    expect(await electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)

    // Playwright waits for the refused navigation whenever it looks for an element, so the page is read as a whole.
    expect(await page.evaluate(() => location.href)).toBe(here)
    await page.keyboard.insertText('Hier blijven we')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(() => document.body.textContent.replaceAll('\u00ad', '')))
      .toContain('Hier blijven we')
  })

  test('gets files of its own folder and nothing beside it', async ({ app }) => {
    const { electron } = await app.launch()
    const addresses = [
      'app://jaarlijn/../../package.json',
      'app://jaarlijn/%2e%2e/%2e%2e/package.json',
      'app://jaarlijn/..%2f..%2fpackage.json',
      'app://jaarlijn/..%5c..%5cpackage.json',
      'app://jaarlijn/%252e%252e%252f%252e%252e%252fpackage.json',
      'app://jaarlijn//etc/hostname',
      'app://jaarlijn/.%00./package.json',
      'app://elders/index.html',
    ]
    const answers = await electron?.evaluate(
      ({ net }, all) =>
        Promise.all(
          all.map(async (address) => {
            const response = await net.fetch(address).catch(() => null)
            return { status: response?.status ?? 0, text: (await response?.text()) ?? '' }
          }),
        ),
      ['app://jaarlijn/index.html', ...addresses],
    )
    const [own, ...others] = answers ?? []
    expect(own?.status).toBe(200)
    expect(own?.text).toContain('<title>Jaarlijn</title>')
    expect(others).toHaveLength(addresses.length)
    for (const { status, text } of others) {
      expect([0, 404, 405]).toContain(status)
      expect(text).not.toContain('"name"')
      expect(text).not.toContain('id="root"')
    }
  })

  test('asks for permissions in vain', async ({ app }) => {
    app.expectErrors(...refusals)
    const { page } = await app.launch()
    await expect(page.getByRole('main')).toBeVisible()
    const answers = await page.evaluate(async () => {
      const refused = (error: unknown) => (error instanceof Error ? error.name : 'refused')
      const states = await Promise.all(
        (['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'] as const).map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state, refused),
        ),
      )
      const place = new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : `code ${code}`),
        )
      })
      return {
        states,
        place: await place,
        notification: await Notification.requestPermission(),
        midi: await navigator.requestMIDIAccess().then(() => 'given', refused),
        clipboard: await navigator.clipboard.readText().then(() => 'given', refused),
        camera: await navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(() => 'given', refused),
      }
    })
    expect(answers.states).not.toContain('granted')
    expect(answers.states).not.toContain('prompt')
    expect(answers).toMatchObject({ place: 'denied', notification: 'denied' })
    expect([answers.midi, answers.clipboard, answers.camera]).not.toContain('given')
  })

  test('is the only one that main listens to', async ({ app }) => {
    app.expectErrors(...refusals)
    const { page, electron } = await app.launch()
    await newTraject(page)
    expect(await sendRaw(page, 'trajecten.list', undefined)).toMatchObject({ ok: true })
    // The same preload on a page that is not the app's own.
    const stranger = await electron?.evaluate(
      async ({ BrowserWindow }, preload) => {
        const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, preload } })
        try {
          await window.loadURL('data:text/html,<p>vreemd</p>')
          return await window.webContents.executeJavaScript("window.jaarlijn.call('trajecten.list')")
        } finally {
          window.destroy()
        }
      },
      join(root, 'out', 'preload', 'index.cjs'),
    )
    expect(stranger).toEqual({ ok: false, error: { code: 'call.invalid' } })
    // A frame inside the app's own page is not even loaded.
    const frames = await page.evaluate(async () => {
      const load = (src: string) =>
        new Promise<boolean>((resolve) => {
          const frame = document.createElement('iframe')
          frame.src = src
          frame.onload = frame.onerror = () => {
            try {
              resolve(Reflect.has(frame.contentWindow ?? {}, 'jaarlijn'))
            } catch {
              resolve(false)
            }
          }
          document.body.append(frame)
        })
      const addresses = ['data:text/html,<p>vreemd</p>', 'app://jaarlijn/index.html', 'about:blank']
      // The wall is, to be seen small; it has no way to ask anything either.
      return Promise.all([...addresses, 'app://jaarlijn/audience.html'].map(load))
    })
    expect(frames).toEqual([false, false, false, false])
  })
})

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
