import type { CommandName, InputOf } from '#shared/commands/index.ts'
import type { Bridge, HistoryState, Opened, Patched } from '#shared/contract.ts'
import { apply, type Patch } from '#shared/patch.ts'
import { emptyDocument, fromSnapshot, type RecordOf, type TableName, type TrajectDocument } from '#shared/records.ts'
import { type AppError, ok, type Result } from '#shared/result.ts'
import { Observable } from '#ui/observable.ts'

const nothingYet: HistoryState = { undo: null, redo: null }

/** How long it waits before it reads again after so many failures, in milliseconds. */
const patience = (failures: number) => Math.min(1000 * 2 ** failures, 30_000)

/** What a store needs of the window that it is in. */
export type Dependencies = {
  /** Tells the person why this window cannot read; null when it can again. */
  readonly onFailure: (error: AppError | null) => void
  /** Does something after so many milliseconds; returns how to call it off. */
  readonly later: (run: () => void, wait: number) => () => void
}

/**
 * A window's copy of one traject. It changes only by patches that are on disk already, in the order of their
 * revisions; when one is missing it reads the whole again, until it can. Who shows a record hears of that record alone.
 */
export class DocumentStore {
  readonly trajectId: string
  readonly #bridge: Bridge
  readonly #dependencies: Dependencies
  readonly #stop: readonly (() => void)[]
  readonly #changes = new Observable()
  readonly #records = new Map<string, Observable>()
  readonly #steps = new Observable<Patch>()
  #document: TrajectDocument = emptyDocument
  #history: HistoryState = nothingYet
  #revision = -1
  #loading: Promise<Result<null>> | null = null
  /** Whether main has more than was last asked for. */
  #isBehind = false
  #isClosed = false
  #failures = 0
  #callOff: () => void = () => {}

  constructor(trajectId: string, bridge: Bridge, dependencies: Dependencies) {
    this.trajectId = trajectId
    this.#bridge = bridge
    this.#dependencies = dependencies
    this.#stop = [
      bridge.on('patched', (patched) => this.#receive(patched)),
      bridge.on('reconnected', () => this.#readAgain()),
    ]
  }

  get document(): TrajectDocument {
    return this.#document
  }

  get history(): HistoryState {
    return this.#history
  }

  /** Reads the whole traject; two calls at once share one reading. A failure is told, and tried again. */
  load(): Promise<Result<null>> {
    this.#loading ??= this.#read()
    return this.#loading
  }

  /** Sends a command. The answer is on disk and shown already when it comes; null when all was so already. */
  async execute<N extends CommandName>(command: N, input: InputOf<N>): Promise<Result<Patched | null>> {
    const answer = await this.#bridge.call('traject.execute', { trajectId: this.trajectId, command, input })
    if (answer.ok && answer.value) this.#receive(answer.value)
    return answer
  }

  /** Takes back the last change. With a revision: only when that is the last one. Error then: `history.notLast`. */
  undo(revision?: number): Promise<Result<Patched>> {
    return this.#step(this.#bridge.call('traject.undo', { trajectId: this.trajectId, revision }))
  }

  /** Does the last change that was taken back again. With a revision: only when that is the one. Error then: `history.notLast`. */
  redo(revision?: number): Promise<Result<Patched>> {
    return this.#step(this.#bridge.call('traject.redo', { trajectId: this.trajectId, revision }))
  }

  /** Listens to everything; returns how to stop. */
  readonly subscribe = this.#changes.subscribe

  /** Listens to what this window takes back or does again; returns how to stop. */
  readonly subscribeSteps = this.#steps.subscribe

  /** Listens to one record; returns how to stop. */
  subscribeRecord(table: TableName, id: string, listener: () => void): () => void {
    const key = `${table} ${id}`
    const record = this.#records.get(key) ?? new Observable()
    this.#records.set(key, record)
    const stop = record.subscribe(listener)
    return () => {
      stop()
      if (!record.isHeard) this.#records.delete(key)
    }
  }

  /** One record as it is now. */
  record<T extends TableName>(table: T, id: string): RecordOf<T> | undefined {
    return this.#document[table].get(id)
  }

  /** Stops listening to main. What was sent is still answered to who sent it. */
  close(): void {
    this.#isClosed = true
    this.#callOff()
    for (const stop of this.#stop) stop()
  }

  async #read(): Promise<Result<null>> {
    this.#callOff()
    let answer: Result<Opened>
    try {
      do {
        this.#isBehind = false
        answer = await this.#bridge.call('traject.open', { trajectId: this.trajectId })
        if (answer.ok) this.#replace(answer.value)
        // What came meanwhile may be newer than this answer.
      } while (this.#isBehind && !this.#isClosed)
    } finally {
      this.#loading = null
    }
    this.#conclude(answer.ok ? null : answer.error)
    return answer.ok ? ok(null) : answer
  }

  #readAgain(): void {
    this.#isBehind = true
    void this.load()
  }

  #replace({ snapshot, revision, history }: Opened): void {
    // Patches may have overtaken this reading: then what is shown is as new.
    if (this.#isClosed || revision <= this.#revision) return
    this.#document = fromSnapshot(snapshot)
    this.#history = history
    this.#revision = revision
    for (const record of this.#records.values()) record.tell()
    this.#changes.tell()
  }

  /** A failure is told once, however often it comes back, and so is its end. */
  #conclude(error: AppError | null): void {
    if (this.#isClosed) return
    const failures = this.#failures
    this.#failures = error ? failures + 1 : 0
    if (error) this.#callOff = this.#dependencies.later(() => void this.load(), patience(failures))
    if (error ? failures === 0 : failures > 0) this.#dependencies.onFailure(error)
  }

  async #step(asked: Promise<Result<Patched>>): Promise<Result<Patched>> {
    const answer = await asked
    if (!answer.ok) return answer
    this.#receive(answer.value)
    this.#steps.tell(answer.value.patch)
    return answer
  }

  #receive({ trajectId, revision, patch, history }: Patched): void {
    // The same change comes twice: as the answer to who asked, and as news to every window.
    if (this.#isClosed || trajectId !== this.trajectId || revision <= this.#revision) return
    if (revision !== this.#revision + 1) {
      this.#readAgain()
      return
    }
    this.#document = apply(this.#document, patch)
    this.#history = history
    this.#revision = revision
    for (const { table, id } of patch) this.#records.get(`${table} ${id}`)?.tell()
    this.#changes.tell()
  }
}
