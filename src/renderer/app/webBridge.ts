import type { Bridge, CallInput, CallName, CallOutput, EventName, EventPayload } from '#shared/contract.ts'
import { fail, type Result } from '#shared/result.ts'
import { Observable } from '#ui/observable.ts'

type News = { readonly [N in EventName]: Observable<EventPayload<N>> }

/** As much of a page as tells whether it goes away. */
type Page = { readonly addEventListener: (name: 'pagehide' | 'pageshow', listener: () => void) => void }

/**
 * Talks to the web host that served this page. An answer that does not come is `connection.lost`. What is sent or
 * waits for its turn while the page goes away arrives, though its answer is not heard.
 */
export function connectWeb(page: Page): Bridge {
  const news: News = {
    patched: new Observable(),
    'trajecten.changed': new Observable(),
    // The web host has no audience window, so it never tells of one.
    audience: new Observable(),
    wall: new Observable(),
    signFromWall: new Observable(),
    library: new Observable(),
    // Nor does it write in a folder.
    exporting: new Observable(),
    settings: new Observable(),
    trouble: new Observable(),
    restored: new Observable(),
    // A page of a browser sees for itself that it goes.
    closing: new Observable(),
    pausing: new Observable(),
    reconnected: new Observable(),
  }
  const source = new EventSource('/events')
  source.addEventListener('patched', ({ data }) => news.patched.tell(JSON.parse(data) as EventPayload<'patched'>))
  source.addEventListener('trajecten.changed', () => news['trajecten.changed'].tell(null))
  source.addEventListener('library', () => news.library.tell(null))
  source.addEventListener('settings', ({ data }) => news.settings.tell(JSON.parse(data) as EventPayload<'settings'>))
  source.addEventListener('trouble', ({ data }) => news.trouble.tell(JSON.parse(data) as EventPayload<'trouble'>))
  source.addEventListener('restored', () => news.restored.tell(null))

  let missed = false
  // The first question waits until news can arrive, so that nothing happens unseen in between.
  let last: Promise<unknown> = new Promise<void>((resolve) => {
    source.addEventListener('open', () => {
      resolve()
      if (missed) news.reconnected.tell(null)
      missed = false
    })
    source.addEventListener('error', () => {
      missed = true
      resolve()
    })
  })

  let isGoing = false
  const waiting = new Set<() => unknown>()
  page.addEventListener('pagehide', () => {
    isGoing = true
    // What waits for its turn has none any more.
    for (const send of waiting) send()
    waiting.clear()
  })
  // A page that was kept by the browser comes back.
  page.addEventListener('pageshow', () => {
    isGoing = false
  })

  return {
    call: (name, input) => {
      // Whoever waits for an answer now never gets to ask.
      if (isGoing) return ask(name, input, true)
      // One by one: a browser may send two questions over two connections, and the second could arrive first.
      let sent: ReturnType<typeof ask<typeof name>> | undefined
      const send = () => (sent ??= ask(name, input, isGoing))
      waiting.add(send)
      const answer = last.then(() => {
        waiting.delete(send)
        return send()
      })
      last = answer
      return answer
    },
    on: (name, listener) => news[name].subscribe(listener),
  }
}

async function ask<N extends CallName>(name: N, input: CallInput<N>, isGoing = false): Promise<Result<CallOutput<N>>> {
  try {
    const response = await fetch(`/call/${name}`, {
      method: 'POST',
      ...(isGoing ? { keepalive: true } : {}),
      headers: { 'Content-Type': 'application/json' },
      ...(input === undefined ? {} : { body: JSON.stringify(input) }),
    })
    // Any other answer than JSON is a page that says that this browser may not come in.
    if (!response.headers.get('Content-Type')?.startsWith('application/json')) return fail('connection.lost')
    return (await response.json()) as Result<CallOutput<N>>
  } catch {
    return fail('connection.lost')
  }
}
