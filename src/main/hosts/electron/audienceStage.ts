import type { TrajectDocument } from '#shared/records.ts'
import {
  emptyStage,
  type StageMessage,
  type StageState,
  type StageView,
  stagePointing,
  stageView,
} from '#shared/rules/stage/stage.ts'
import { usualLook, type WallLook } from '#shared/rules/stage/wallLook.ts'

/** Where the wall is drawn: in its own window, or small beside what the facilitator does. */
type Watcher = 'window' | 'preview'

/** What the audience window is told, and when: at most once per frame, nothing while frozen, black above all. */
export type AudienceStage = {
  readonly set: (trajectId: string, state: StageState) => void
  /** Something in a traject changed. */
  readonly changed: (trajectId: string) => void
  readonly freeze: (frozen: boolean) => void
  readonly black: (black: boolean) => void
  readonly look: (look: WallLook) => void
  readonly state: () => { readonly frozen: boolean; readonly black: boolean }
  /** Somewhere the wall has just been drawn, so there nothing is known yet. */
  readonly begin: (watcher: Watcher) => void
  /** It is gone there. The window's next one starts neither frozen nor black. */
  readonly end: (watcher: Watcher) => void
}

type Around = {
  /** The document of a traject as it is now; null when there is none. */
  readonly documentOf: (trajectId: string) => TrajectDocument | null
  /** The day that it is, as an ISO date. */
  readonly today: () => string
  readonly send: (message: StageMessage) => void
  /** Runs something a frame later. */
  readonly later: (run: () => void) => void
}

/** What a picture was made from: the same again would be the same picture. */
type Made = { readonly document: TrajectDocument | null; readonly asked: string; readonly view: StageView }

/** Decides what the audience window gets, from what the facilitator's window says and what is on disk. */
export function createAudienceStage({ documentOf, today, send, later }: Around): AudienceStage {
  let [trajectId, state] = ['', emptyStage]
  let made: Made | null = null
  /** The last whole picture with its pointing, to come back to after black. */
  let shown: StageMessage | null = null
  let [frozen, black, isWaiting] = [false, false, false]
  let look = usualLook
  const watchers = new Set<Watcher>()

  const show = () => {
    if (watchers.size === 0 || black || frozen) return
    const document = trajectId === '' ? null : documentOf(trajectId)
    const pointing = stagePointing(document, state)
    const day = today()
    const asked = JSON.stringify([state.language, state.screen, state.spotlightId, day])
    if (made && shown && made.document === document && made.asked === asked) {
      shown = { kind: 'view', view: made.view, pointing }
      send({ kind: 'pointing', pointing })
      return
    }
    made = { document, asked, view: stageView(document, state, day) }
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
    if (watchers.size === 0) return
    send({ kind: 'look', look })
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
    look: (next) => {
      look = next
      if (watchers.size > 0) send({ kind: 'look', look })
    },
    state: () => ({ frozen, black }),
    begin: (watcher) => {
      watchers.add(watcher)
      showAll()
    },
    end: (watcher) => {
      watchers.delete(watcher)
      if (watcher === 'window') [frozen, black] = [false, false]
      if (watchers.size === 0) [made, shown] = [null, null]
      else showAll()
    },
  }
}
