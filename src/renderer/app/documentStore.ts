import type { CommandName, InputOf } from '#shared/commands/index.ts'
import type { Bridge, HistoryState, Patched } from '#shared/contract.ts'
import { apply, type Patch } from '#shared/patch.ts'
import { type Document, emptyDocument, fromSnapshot, type RecordOf, type TableName } from '#shared/records.ts'
import { ok, type Result } from '#shared/result.ts'

const nothingYet: HistoryState = { undo: null, redo: null }

/**
 * A window's copy of one traject. It changes only by patches that are on disk already, in the order of their
 * revisions; when one is missing it reads the whole again. Who shows a record hears of that record alone.
 */
export class DocumentStore {
  readonly trajectId: string
  readonly #bridge: Bridge
  readonly #stop: readonly (() => void)[]
  readonly #recordListeners = new Map<string, Set<() => void>>()
  readonly #listeners = new Set<() => void>()
  readonly #stepListeners = new Set<(patch: Patch) => void>()
  #document: Document = emptyDocument
  #history: HistoryState = nothingYet
  #revision = -1
  #loading: Promise<Result<null>> | null = null

  constructor(trajectId: string, bridge: Bridge) {
    this.trajectId = trajectId
    this.#bridge = bridge
    this.#stop = [
      bridge.on('patched', (patched) => this.#receive(patched)),
      bridge.on('reconnected', () => void this.load()),
    ]
  }

  get document(): Document {
    return this.#document
  }

  get history(): HistoryState {
    return this.#history
  }

  /** Reads the whole traject; two calls at once share one reading. */
  load(): Promise<Result<null>> {
    this.#loading ??= this.#read().finally(() => {
      this.#loading = null
    })
    return this.#loading
  }

  /** Sends a command. The answer is on disk and shown already when it comes; null when all was so already. */
  async execute<N extends CommandName>(command: N, input: InputOf<N>): Promise<Result<Patched | null>> {
    const answer = await this.#bridge.call('traject.execute', { trajectId: this.trajectId, command, input })
    if (answer.ok && answer.value) this.#receive(answer.value)
    return answer
  }

  /** Takes back the last change. */
  undo(): Promise<Result<Patched>> {
    return this.#step('traject.undo')
  }

  /** Does the last change that was taken back again. */
  redo(): Promise<Result<Patched>> {
    return this.#step('traject.redo')
  }

  /** Listens to everything; returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Listens to what this window takes back or does again; returns how to stop. */
  readonly subscribeSteps = (listener: (patch: Patch) => void): (() => void) => {
    this.#stepListeners.add(listener)
    return () => this.#stepListeners.delete(listener)
  }

  /** Listens to one record; returns how to stop. */
  subscribeRecord(table: TableName, id: string, listener: () => void): () => void {
    const key = `${table} ${id}`
    const listeners = this.#recordListeners.get(key) ?? new Set()
    this.#recordListeners.set(key, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) this.#recordListeners.delete(key)
    }
  }

  /** One record as it is now. */
  record<T extends TableName>(table: T, id: string): RecordOf<T> | undefined {
    return this.#document[table].get(id)
  }

  /** Stops listening to main. */
  close(): void {
    for (const stop of this.#stop) stop()
  }

  async #read(): Promise<Result<null>> {
    const answer = await this.#bridge.call('traject.open', { trajectId: this.trajectId })
    if (!answer.ok) return answer
    const { snapshot, revision, history } = answer.value
    // A patch may have overtaken this reading: then what is shown is newer already.
    if (revision < this.#revision) return ok(null)
    this.#document = fromSnapshot(snapshot)
    this.#history = history
    this.#revision = revision
    for (const listeners of this.#recordListeners.values()) for (const listener of listeners) listener()
    for (const listener of this.#listeners) listener()
    return ok(null)
  }

  async #step(name: 'traject.undo' | 'traject.redo'): Promise<Result<Patched>> {
    const answer = await this.#bridge.call(name, { trajectId: this.trajectId })
    if (!answer.ok) return answer
    this.#receive(answer.value)
    for (const listener of this.#stepListeners) listener(answer.value.patch)
    return answer
  }

  #receive({ trajectId, revision, patch, history }: Patched): void {
    // The same change comes twice: as the answer to who asked, and as news to every window.
    if (trajectId !== this.trajectId || revision <= this.#revision) return
    if (revision !== this.#revision + 1) {
      void this.load()
      return
    }
    this.#document = apply(this.#document, patch)
    this.#history = history
    this.#revision = revision
    for (const { table, id } of patch) {
      for (const listener of this.#recordListeners.get(`${table} ${id}`) ?? []) listener()
    }
    for (const listener of this.#listeners) listener()
  }
}
