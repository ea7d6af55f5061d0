import { join } from 'node:path'
import { root } from '../../scripts/lib/root.ts'
import { expect, test } from './fixtures.ts'
import { newTraject, sendRaw } from './gestures.ts'
import { refusals } from './refusals.ts'

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
