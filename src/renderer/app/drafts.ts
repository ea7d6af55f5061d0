import { type Bridge, type DraftChanges, draftLimits } from '#shared/contract.ts'
import { type TrajectDocument, tableNames } from '#shared/records.ts'
import { Observable } from '#ui/observable.ts'

/** Something typed that is not on disk as what it is meant to be (yet). */
export type Typed<V> = {
  readonly value: V
  /** Why it was refused: at which part of the form, and in words. */
  readonly refusal: Refusal | null
  readonly isSending: boolean
}

/** Why what was typed is refused: at which part of the form, and in words. */
export type Refusal = { readonly field: string; readonly text: string }

/** What begins the key of a form that belongs to no record. */
const ofNoRecord = '#'

/** A form or line that belongs to no record, as the key of its draft. */
export type FormKey = `${typeof ofNoRecord}${string}`

/** How long what is typed waits at most before it goes to disk: with the way there, no more than a second is lost. */
const pause = 750

/** How long it waits before it tries again what could not be written. */
const patience = 5000

type Dependencies = {
  readonly bridge: Bridge
  /** Does something after so many milliseconds; returns how to call it off. */
  readonly later: (run: () => void, wait: number) => () => void
}

/**
 * What is typed in the fields of one traject and not sent, under a key per field: the id of a record and a word, or a
 * `FormKey`. It lives outside the fields, so that a text is there again when its field is shown again, and on disk, so
 * that it is there after a restart too. It is no part of the document. Values are JSON, of one type for each key: a form that changes
 * its shape needs another key, because older drafts may be on disk.
 */
export class Drafts {
  readonly #trajectId: string | null
  readonly #dependencies: Dependencies
  readonly #typed = new Map<string, Typed<unknown>>()
  readonly #changes = new Observable()
  /** What is on its way under a key and no longer in its field. */
  readonly #works = new Map<Promise<void>, string>()
  /** The keys that are on disk, and those that are other than on disk. */
  readonly #onDisk = new Set<string>()
  readonly #unwritten = new Set<string>()
  #callOff: (() => void) | null = null

  constructor(trajectId: string | null, dependencies: Dependencies) {
    this.#trajectId = trajectId
    this.#dependencies = dependencies
  }

  /** Listens to every change; returns how to stop. */
  readonly subscribe = this.#changes.subscribe

  /** Whether something was refused and still stands there. */
  get hasRefused(): boolean {
    return [...this.#typed.values()].some(({ refusal }) => refusal !== null)
  }

  /** What is typed under a key; null when nothing is. */
  get<V>(key: string): Typed<V> | null {
    return (this.#typed.get(key) as Typed<V> | undefined) ?? null
  }

  /** The keys under which something is typed, in the order in which that began. */
  keys(): readonly string[] {
    return [...this.#typed.keys()]
  }

  /** Keeps what is typed under a key; null when nothing is any more. */
  set<V>(key: string, draft: Typed<V> | null): void {
    const before = this.#typed.get(key)
    if (draft) this.#typed.set(key, draft)
    else this.#typed.delete(key)
    if (draft ? before?.value !== draft.value : this.#onDisk.has(key)) this.#unwritten.add(key)
    else if (!draft) this.#unwritten.delete(key)
    // What was sent must not come back as if it was not: that does not wait.
    if (!draft && this.#onDisk.has(key)) this.write()
    else this.#writeSoon()
    this.#changes.tell()
  }

  /** The same for a value that was just typed: neither refused nor on its way. */
  type<V>(key: string, value: V | null): void {
    this.set(key, value === null ? null : { value, refusal: null, isSending: false })
  }

  /** Lets `settled` wait for something that was typed under a key too. */
  during(key: string, work: () => Promise<void>): void {
    const working = work()
    const done = () => {
      this.#works.delete(working)
      this.#changes.tell()
    }
    this.#works.set(working, key)
    working.then(done, done)
  }

  /** Resolves when nothing that was typed under keys with this beginning is on its way any more. */
  settled(beginning: string): Promise<void> {
    const isSettled = () =>
      ![...this.#typed].some(([key, draft]) => key.startsWith(beginning) && draft.isSending) &&
      ![...this.#works.values()].some((key) => key.startsWith(beginning))
    return new Promise((resolve) => {
      const look = () => {
        if (!isSettled()) return
        stop()
        resolve()
      }
      const stop = this.subscribe(look)
      look()
    })
  }

  /** Reads what is on disk; what was typed meanwhile is newer. */
  async read(): Promise<void> {
    const answer = await this.#dependencies.bridge.call('drafts.read', { trajectId: this.#trajectId })
    if (!answer.ok) return
    for (const [key, value] of Object.entries(answer.value)) {
      this.#onDisk.add(key)
      if (!this.#typed.has(key)) this.#typed.set(key, { value, refusal: null, isSending: false })
    }
    this.#changes.tell()
  }

  /** Lets go of what was typed in the fields of records that are gone. */
  tidy(document: TrajectDocument): void {
    for (const key of this.keys()) {
      const [id = ''] = key.split(' ', 1)
      if (!key.startsWith(ofNoRecord) && !tableNames.some((table) => document[table].has(id))) this.set(key, null)
    }
  }

  /**
   * Writes at once what is other than on disk. What is on its way as a command is left to that, unless the window is
   * going: then nobody is there any more to hear that it was refused.
   */
  write(isGoing = false): void {
    this.#callOff?.()
    this.#callOff = null
    const keys = [...this.#unwritten].filter((key) => isGoing || !this.#typed.get(key)?.isSending)
    for (let at = 0; at < keys.length; at += draftLimits.atOnce) {
      void this.#send(keys.slice(at, at + draftLimits.atOnce))
    }
  }

  #writeSoon(): void {
    if (this.#unwritten.size > 0) this.#callOff ??= this.#dependencies.later(() => this.write(), pause)
  }

  async #send(keys: readonly string[]): Promise<void> {
    const drafts: DraftChanges = Object.fromEntries(
      // What is longer than any field takes stays in this window.
      keys.flatMap((key) => {
        const value = this.#typed.get(key)?.value ?? null
        return JSON.stringify(value).length <= draftLimits.length ? [[key, value as DraftChanges[string]]] : []
      }),
    )
    for (const key of keys) {
      this.#unwritten.delete(key)
      // Also before the answer: what is sent meanwhile has to be taken off again.
      if (this.#typed.has(key)) this.#onDisk.add(key)
      else this.#onDisk.delete(key)
    }
    const answer = await this.#dependencies.bridge.call('drafts.keep', { trajectId: this.#trajectId, drafts })
    if (answer.ok || answer.error.code === 'traject.gone' || answer.error.code === 'call.invalid') return
    for (const key of keys) this.#unwritten.add(key)
    this.#callOff ??= this.#dependencies.later(() => this.write(), patience)
  }
}
