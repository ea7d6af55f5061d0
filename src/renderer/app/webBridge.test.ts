import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Bridge } from '#shared/contract.ts'
import { fail, ok } from '#shared/result.ts'
import { settled } from './testing/fakeBridge.ts'
import { connectWeb } from './webBridge.ts'

type Sent = {
  readonly address: string
  readonly body: unknown
  readonly keepalive: boolean
  readonly answer: (response: Response) => Promise<void>
}

let bridge: Bridge
let sent: Sent[]
/** Lets something happen to the page. */
let happens: (name: 'pagehide' | 'pageshow') => void
/** Lets something come over the stream of news. */
let come: (name: string, data?: unknown) => Promise<void>

beforeEach(() => {
  sent = []
  const listeners = new Map<string, ((event: { readonly data: string }) => void)[]>()
  come = (name, data) =>
    settled(() => {
      for (const listener of listeners.get(name) ?? []) listener({ data: JSON.stringify(data) })
    })
  class Source {
    addEventListener(name: string, listener: (event: { readonly data: string }) => void) {
      listeners.set(name, [...(listeners.get(name) ?? []), listener])
    }
  }
  vi.stubGlobal('EventSource', Source)
  const ask = (
    address: string,
    { body, keepalive = false }: { readonly body?: string; readonly keepalive?: boolean },
  ) =>
    new Promise<Response>((resolve, reject) => {
      const answer = (response: Response) => settled(() => (response.type === 'error' ? reject() : resolve(response)))
      sent.push({ address, body, keepalive, answer })
    })
  vi.stubGlobal('fetch', ask)
  const ofPage = new Map<string, () => void>()
  happens = (name) => ofPage.get(name)?.()
  bridge = connectWeb({ addEventListener: (name: string, listener: () => void) => void ofPage.set(name, listener) })
})

const json = (value: unknown) => Response.json(value)
const gone = Response.error()
const status = () => bridge.call('app.status', undefined)
const open = (trajectId: string) => bridge.call('traject.open', { trajectId })

describe('questions', () => {
  test.each(['open', 'error'])('wait until it is known whether news can arrive: %s', async (name) => {
    await settled(status)
    expect(sent).toEqual([])
    await come(name)
    expect(sent).toMatchObject([{ address: '/call/app.status', body: undefined }])
  })

  test('go one by one, in the order in which they were asked', async () => {
    await come('open')
    const answers = Promise.all([open('een'), open('twee')])
    await settled(() => {})
    expect(sent).toMatchObject([{ address: '/call/traject.open', body: '{"trajectId":"een"}' }])
    await sent[0]?.answer(json(ok('eerste')))
    expect(sent[1]).toMatchObject({ body: '{"trajectId":"twee"}' })
    await sent[1]?.answer(json(fail('traject.gone')))
    expect(await answers).toEqual([ok('eerste'), fail('traject.gone')])
  })

  test('go at once and outlive the page when it goes, and one by one again when it comes back', async () => {
    await come('open')
    await settled(() => void open('een'))
    happens('pagehide')
    await settled(() => void open('twee'))
    expect(sent.map(({ body, keepalive }) => [body, keepalive])).toEqual([
      ['{"trajectId":"een"}', false],
      ['{"trajectId":"twee"}', true],
    ])
    happens('pageshow')
    await settled(() => void open('drie'))
    expect(sent).toHaveLength(2)
  })

  test('that wait for their turn go too when the page goes, in their order and once', async () => {
    await come('open')
    const answers = ['een', 'twee', 'drie'].map(open)
    await settled(() => {})
    await settled(() => happens('pagehide'))
    expect(sent.map(({ body, keepalive }) => [body, keepalive])).toEqual([
      ['{"trajectId":"een"}', false],
      ['{"trajectId":"twee"}', true],
      ['{"trajectId":"drie"}', true],
    ])
    for (const { answer } of [...sent]) await answer(json(ok('er')))
    expect(await Promise.all(answers)).toEqual([ok('er'), ok('er'), ok('er')])
    expect(sent).toHaveLength(3)
  })

  test('without an answer say that the connection is lost, and hold nobody up', async () => {
    await come('open')
    const answers = Promise.all([open('een'), open('twee')])
    await settled(() => {})
    await sent[0]?.answer(gone)
    await sent[1]?.answer(json(ok('hier')))
    expect(await answers).toEqual([fail('connection.lost'), ok('hier')])
  })

  test.each([
    ['a page', new Response('{"ok":true,"value":null}', { headers: { 'Content-Type': 'text/html' } })],
    ['half an answer', new Response('{"ok":', { headers: { 'Content-Type': 'application/json; charset=utf-8' } })],
    ['nothing', new Response(null)],
  ])('that get %s say the same', async (_, response) => {
    await come('open')
    const answer = status()
    await settled(() => {})
    await sent[0]?.answer(response)
    expect(await answer).toEqual(fail('connection.lost'))
  })
})

describe('news', () => {
  test('reaches who listens to it, until he stops', async () => {
    const heard: unknown[] = []
    const stop = bridge.on('patched', (patched) => heard.push(patched))
    bridge.on('trajecten.changed', (nothing) => heard.push(['trajecten', nothing]))
    bridge.on('library', (nothing) => heard.push(['library', nothing]))
    await come('patched', { revision: 3 })
    await come('trajecten.changed', null)
    await come('library', null)
    stop()
    await come('patched', { revision: 4 })
    expect(heard).toEqual([{ revision: 3 }, ['trajecten', null], ['library', null]])
  })

  test('that was missed is told once, when there is a connection again', async () => {
    let missed = 0
    bridge.on('reconnected', () => {
      missed += 1
    })
    await come('open')
    expect(missed).toBe(0)
    await come('error')
    await come('error')
    expect(missed).toBe(0)
    await come('open')
    await come('open')
    expect(missed).toBe(1)
    await come('error')
    await come('open')
    expect(missed).toBe(2)
  })
})
