import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './fixtures.ts'
import { refusals } from './refusals.ts'

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
