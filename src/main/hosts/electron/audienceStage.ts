import type { Document } from '#shared/records.ts'
import {
  emptyStage,
  type StageMessage,
  type StageState,
  type StageView,
  stagePointing,
  stageView,
} from '#shared/rules/stage.ts'

/** What the audience window is told, and when: at most once per frame, nothing while frozen, black above all. */
export type AudienceStage = {
  readonly set: (trajectId: string, state: StageState) => void
  /** Something in a traject changed. */
  readonly changed: (trajectId: string) => void
  readonly freeze: (frozen: boolean) => void
  readonly black: (black: boolean) => void
  readonly state: () => { readonly frozen: boolean; readonly black: boolean }
  /** The window has just loaded, so it knows nothing yet. */
  readonly begin: () => void
  /** The window is gone: the next one starts neither frozen nor black. */
  readonly end: () => void
}

type Around = {
  /** The document of a traject as it is now; null when there is none. */
  readonly documentOf: (trajectId: string) => Document | null
  readonly send: (message: StageMessage) => void
  /** Runs something a frame later. */
  readonly later: (run: () => void) => void
}

/** What a picture was made from: the same again would be the same picture. */
type Made = { readonly document: Document | null; readonly asked: string; readonly view: StageView }

/** Decides what the audience window gets, from what the facilitator's window says and what is on disk. */
export function createAudienceStage({ documentOf, send, later }: Around): AudienceStage {
  let [trajectId, state] = ['', emptyStage]
  let made: Made | null = null
  /** The last whole picture with its pointing, to come back to after black. */
  let shown: StageMessage | null = null
  let [isListening, frozen, black, isWaiting] = [false, false, false, false]

  const show = () => {
    if (!isListening || black || frozen) return
    const document = state.screen.kind === 'none' ? null : documentOf(trajectId)
    const pointing = stagePointing(document, state)
    const asked = JSON.stringify([state.language, state.screen, state.spotlightCardId])
    if (made && shown && made.document === document && made.asked === asked) {
      shown = { kind: 'view', view: made.view, pointing }
      send({ kind: 'pointing', pointing })
      return
    }
    made = { document, asked, view: stageView(document, state) }
    shown = { kind: 'view', view: made.view, pointing }
    send(shown)
  }
  const showSoon = () => {
    if (isWaiting) return
    isWaiting = true
    later(() => {
      isWaiting = false
      show()
    })
  }
  /** Sends everything anew: what is held when frozen, else what is now. */
  const showAll = () => {
    if (!isListening) return
    if (black) return send({ kind: 'black' })
    if (frozen && shown) return send(shown)
    made = null
    show()
  }
  return {
    set: (id, next) => {
      trajectId = id
      state = next
      showSoon()
    },
    changed: (id) => {
      if (id === trajectId) showSoon()
    },
    freeze: (next) => {
      // Held is what is on the stage at this moment, not what it was a frame ago.
      if (next) show()
      frozen = next
      if (!next) showAll()
    },
    black: (next) => {
      black = next
      showAll()
    },
    state: () => ({ frozen, black }),
    begin: () => {
      isListening = true
      showAll()
    },
    end: () => {
      ;[isListening, frozen, black] = [false, false, false]
      ;[made, shown] = [null, null]
    },
  }
}
