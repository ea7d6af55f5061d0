import type { AudienceState, Bridge } from '#shared/contract.ts'
import type { ColumnId } from '#shared/records.ts'
import { ok, type Result } from '#shared/result.ts'
import {
  emptyStage,
  mostSelected,
  type Scrolled,
  type StageScreen,
  type StageState,
} from '#shared/rules/stage/stage.ts'
import { Observable } from '#ui/observable.ts'

/**
 * What this window has on stage, for the wall. It is sent at most once per frame, and only while the audience window is
 * open. What is typed but not on a card yet is never part of it.
 */
export class StageSender {
  readonly #bridge: Bridge
  readonly #later: (run: () => void) => void
  readonly #changes = new Observable()
  #audience: AudienceState | null = null
  #trajectId: string | null = null
  #state: StageState = emptyStage
  #isWaiting = false
  /** What comes back when that which covers it is gone. */
  #beneath: Covered | null = null

  constructor(to: Bridge, later: (run: () => void) => void) {
    this.#bridge = to
    this.#later = later
    to.on('audience', (audience) => this.#hear(audience))
    void to.call('app.status', undefined).then((answer) => {
      if (answer.ok && answer.value.audience) this.#hear(answer.value.audience)
    })
  }

  /** How the audience window is; null where there can be none. */
  get audience(): AudienceState | null {
    return this.#audience
  }

  /** The card or cluster that has the wall to itself, if one does. */
  get spotlit(): string | null {
    return this.#state.spotlightId
  }

  /** Listens to what `audience` and `spotlit` say; returns how to stop. */
  readonly subscribe = this.#changes.subscribe

  /** Puts a screen on stage; where the facilitator was on the one before is forgotten. */
  enter(trajectId: string, screen: StageScreen, language: StageState['language']): void {
    this.#put(trajectId, { ...emptyStage, screen, language })
  }

  /** Takes everything off the stage. */
  leave(): void {
    this.#put(this.#trajectId, emptyStage)
  }

  /** Puts a screen over the one that is on stage, which may go on meanwhile; returns how to take it off. */
  cover(trajectId: string, screen: StageScreen, language: StageState['language']): () => void {
    this.#beneath ??= { trajectId: this.#trajectId, state: this.#state }
    this.#trajectId = trajectId
    this.#set({ ...emptyStage, screen, language })
    return () => {
      const beneath = this.#beneath
      this.#beneath = null
      if (beneath) this.#put(beneath.trajectId, beneath.state)
    }
  }

  /** How far a column, or the sheet of a screen, is scrolled. */
  scroll(what: Scrolled, element: Pick<Element, 'scrollTop' | 'scrollHeight' | 'clientHeight'>): void {
    const room = element.scrollHeight - element.clientHeight
    const ratio = room <= 0 ? 0 : Math.min(1, Math.max(0, element.scrollTop / room))
    if (this.#state.scroll[what] === ratio) return
    this.#set({ ...this.#state, scroll: { ...this.#state.scroll, [what]: ratio } })
  }

  /** To which column the next card goes; null where there are none. */
  column(column: ColumnId | null): void {
    if (this.#state.column !== column) this.#set({ ...this.#state, column })
  }

  /** Turns the wall one page on, or back. */
  turn(to: 'next' | 'previous'): void {
    this.#set({ ...this.#state, turned: this.#state.turned + (to === 'next' ? 1 : -1) })
  }

  /** Which card or cluster has the focus; null when none has. */
  focus(id: string | null): void {
    if (this.#state.focusedId !== id) this.#set({ ...this.#state, focusedId: id })
  }

  /** Which cards are selected. */
  select(ids: Iterable<string>): void {
    this.#set({ ...this.#state, selectedIds: [...ids].slice(0, mostSelected) })
  }

  /** Lets a card or cluster have the wall to itself; null brings the stage back. */
  spotlight(id: string | null): void {
    if (this.#state.spotlightId !== id) this.#set({ ...this.#state, spotlightId: id })
  }

  /** Lets a card or cluster have the wall to itself, or brings the stage back when it does already. */
  toggleSpotlight(id: string): void {
    this.spotlight(this.spotlit === id ? null : id)
  }

  /** Opens the audience window, or closes it. Error: `audience.electronOnly`. */
  toggleAudience(): Promise<Result<AudienceState>> {
    return this.#ask(() => this.#bridge.call(this.#audience?.open ? 'audience.hide' : 'audience.show', undefined))
  }

  /** Closes the audience window, also one that would come back with its display. */
  closeAudience(): Promise<Result<AudienceState>> {
    return this.#ask(() => this.#bridge.call('audience.hide', undefined))
  }

  /** Holds the picture on the wall, or lets it follow again; nothing without an audience window. */
  toggleFreeze(): Promise<Result<AudienceState | null>> {
    return this.#whenOpen(({ frozen }) => this.#bridge.call('audience.freeze', { frozen: !frozen }))
  }

  /** Makes the wall black, or brings the picture back; nothing without an audience window. */
  toggleBlack(): Promise<Result<AudienceState | null>> {
    return this.#whenOpen(({ black }) => this.#bridge.call('audience.black', { black: !black }))
  }

  /** Lets the wall be drawn small beside what the facilitator does. */
  startPreview(): Promise<Result<AudienceState>> {
    return this.#ask(() => this.#bridge.call('audience.preview', { preview: true }))
  }

  /** The end of that. */
  stopPreview(): Promise<Result<AudienceState>> {
    return this.#ask(() => this.#bridge.call('audience.preview', { preview: false }))
  }

  #put(trajectId: string | null, state: StageState): void {
    if (this.#beneath) {
      this.#beneath = { trajectId, state }
      return
    }
    // Without a traject there is nobody to tell that the stage is empty.
    this.#trajectId = trajectId ?? this.#trajectId
    this.#set(state)
  }

  async #ask(send: () => Promise<Result<AudienceState>>): Promise<Result<AudienceState>> {
    const answer = await send()
    if (answer.ok) this.#hear(answer.value)
    return answer
  }

  async #whenOpen(
    send: (audience: AudienceState) => Promise<Result<AudienceState>>,
  ): Promise<Result<AudienceState | null>> {
    const audience = this.#audience
    return audience?.open ? this.#ask(() => send(audience)) : ok(null)
  }

  #hear(audience: AudienceState): void {
    const opens = isWatched(audience) && !isWatched(this.#audience)
    this.#audience = audience
    if (opens) this.#send()
    this.#changes.tell()
  }

  #set(state: StageState): void {
    const wasLit = this.#state.spotlightId
    this.#state = state
    if (wasLit !== state.spotlightId) this.#changes.tell()
    if (!isWatched(this.#audience) || this.#isWaiting) return
    this.#isWaiting = true
    this.#later(() => {
      this.#isWaiting = false
      if (isWatched(this.#audience)) this.#send()
    })
  }

  #send(): void {
    if (this.#trajectId !== null)
      void this.#bridge.call('stage.set', { trajectId: this.#trajectId, state: this.#state })
  }
}

type Covered = { readonly trajectId: string | null; readonly state: StageState }

function isWatched(audience: AudienceState | null): boolean {
  return audience !== null && (audience.open || audience.preview)
}
