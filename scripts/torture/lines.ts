import type { Act, Answer } from './acts.ts'

/** Where the process at work says what it does: a pipe of its own, that nothing else writes to. */
export const answersFd = 3

/** What it says: that it cannot open its data, what it is about to do, or what it was answered. */
export type Line =
  | { readonly closed: string }
  | { readonly number: number; readonly act: Act }
  | { readonly number: number; readonly answer: Answer }

/** What was done and answered, and what was asked last without an answer. */
export type Said = {
  readonly done: readonly { readonly act: Act; readonly answer: Answer }[]
  readonly pending: Act | null
  readonly closed: string | null
}

/** Reads what was said up to where the process was stopped: a line without an end was not said yet. */
export function readSaid(text: string): Said {
  const done: { readonly act: Act; readonly answer: Answer }[] = []
  let pending: Act | null = null
  let closed: string | null = null
  for (const line of text.split('\n').slice(0, -1)) {
    const said = JSON.parse(line) as Line
    if ('closed' in said) closed = said.closed
    else if ('act' in said) pending = said.act
    else if (pending !== null) {
      done.push({ act: pending, answer: said.answer })
      pending = null
    }
  }
  return { done, pending, closed }
}
