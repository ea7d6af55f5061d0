import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { type CallName, calls, type EventName, events } from '#shared/contract.ts'
import type { Result } from '#shared/result.ts'
import { appErrorSchema } from '#shared/zodErrors.ts'

/** What main is about to say is not what the contract promises. The code tells where that is, and nothing of what is said. */
export class BrokenContract extends Error {
  override readonly name = 'BrokenContract'
  readonly code: string

  constructor(where: string) {
    super(where)
    this.code = where
  }
}

/** Throws `BrokenContract` unless an answer is what its call promises: no field less, and none that is not named. */
export function holdAnswer(name: CallName, answer: Result<unknown>): void {
  if (answer.ok) hold(name, calls[name].output, answer.value)
  else hold(`${name} error`, appErrorSchema, answer.error)
}

/** Throws `BrokenContract` unless an event carries what it promises. */
export function holdEvent(name: EventName, payload: unknown): void {
  hold(name, events[name], payload)
}

function hold(what: string, promised: z.ZodType, said: unknown): void {
  const { success, data, error } = promised.safeParse(said)
  if (!success) throw new BrokenContract([what, ...(error.issues[0]?.path ?? [])].join('.'))
  // Whatever a schema leaves out, fills in or makes otherwise would reach a window as it is.
  if (!isDeepStrictEqual(data, said)) throw new BrokenContract(`${what} holds what the contract does not name`)
}
