import type { Bridge, CallName, EventName, EventPayload } from '#shared/contract.ts'
import type { Result } from '#shared/result.ts'
import { Observable } from '#ui/observable.ts'

/** A question to main, and how to answer it. */
export type Asked = {
  readonly name: CallName
  readonly input: unknown
  readonly answer: (result: Result<unknown>) => Promise<void>
}

/** A way to a main that says what the test says, when the test says it. */
export type FakeBridge = {
  readonly bridge: Bridge
  /** Every question, oldest first. */
  readonly asked: Asked[]
  /** Tells who listens. */
  readonly hear: <N extends EventName>(name: N, payload: EventPayload<N>) => Promise<void>
  /** Whether anybody listens to anything. */
  readonly isHeard: () => boolean
}

/** A bridge without a main. */
export function fakeBridge(): FakeBridge {
  const asked: Asked[] = []
  const news = new Map<EventName, Observable<unknown>>()
  const call = (name: CallName, input: unknown) =>
    new Promise((resolve) => asked.push({ name, input, answer: (result) => settled(() => resolve(result)) }))
  const on = (name: EventName, listener: (payload: unknown) => void) => {
    const about = news.get(name) ?? new Observable()
    news.set(name, about)
    return about.subscribe(listener)
  }
  return {
    bridge: { call, on } as unknown as Bridge,
    asked,
    hear: (name, payload) => settled(() => news.get(name)?.tell(payload)),
    isHeard: () => [...news.values()].some((about) => about.isHeard),
  }
}

/** Does something, and lets all that follows from it happen. */
export async function settled(act: () => unknown): Promise<void> {
  act()
  await new Promise((resolve) => setImmediate(resolve))
}
