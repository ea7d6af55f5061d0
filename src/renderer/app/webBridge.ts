import type { Bridge, CallInput, CallName, CallOutput, EventName, EventPayload } from '#shared/contract.ts'
import { fail, type Result } from '#shared/result.ts'

type Listeners = { readonly [N in EventName]: Set<(payload: EventPayload<N>) => void> }

/** Talks to the web host that served this page. An answer that does not come is `connection.lost`. */
export function connectWeb(): Bridge {
  const listeners: Listeners = {
    patched: new Set(),
    'trajecten.changed': new Set(),
    // The web host has no audience window, so it never tells of one.
    audience: new Set(),
    library: new Set(),
    reconnected: new Set(),
  }
  const source = new EventSource('/events')
  const emit = <N extends EventName>(name: N, payload: EventPayload<N>) => {
    for (const listener of listeners[name]) listener(payload)
  }
  source.addEventListener('patched', ({ data }) => emit('patched', JSON.parse(data) as EventPayload<'patched'>))
  source.addEventListener('trajecten.changed', () => emit('trajecten.changed', null))
  source.addEventListener('library', () => emit('library', null))

  let missed = false
  // The first question waits until news can arrive, so that nothing happens unseen in between.
  let last: Promise<unknown> = new Promise<void>((resolve) => {
    source.addEventListener('open', () => {
      resolve()
      if (missed) emit('reconnected', null)
      missed = false
    })
    source.addEventListener('error', () => {
      missed = true
      resolve()
    })
  })

  return {
    call: (name, input) => {
      // One by one: a browser may send two questions over two connections, and the second could arrive first.
      const answer = last.then(() => ask(name, input))
      last = answer
      return answer
    },
    on: (name, listener) => {
      listeners[name].add(listener)
      return () => {
        listeners[name].delete(listener)
      }
    },
  }
}

async function ask<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> {
  try {
    const response = await fetch(`/call/${name}`, {
      method: 'POST',
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
