import { useEffect, useReducer } from 'react'
import type { StageMessage, StagePointing, StageView } from '#shared/rules/stage.ts'

declare global {
  interface Window {
    /** What the audience preload gives: a way to listen, and nothing else. */
    readonly wall?: { readonly onStage: (listener: (message: StageMessage) => void) => void }
  }
}

/** What the wall knows: the last picture, and whether it is black. */
export type Shown = { readonly view: StageView | null; readonly pointing: StagePointing; readonly isBlack: boolean }

const nothing: Shown = { view: null, pointing: { scroll: {}, focusedId: null, selectedIds: [] }, isBlack: false }

/** The wall after a message. */
export function shownAfter(shown: Shown, message: StageMessage): Shown {
  switch (message.kind) {
    case 'black':
      // What was there is forgotten, so that not even a fault can bring it back.
      return { ...nothing, isBlack: true }
    case 'view':
      return { view: message.view, pointing: message.pointing, isBlack: false }
    case 'pointing':
      return { ...shown, pointing: message.pointing }
  }
}

/** What is on stage now. */
export function useStage(): Shown {
  const [shown, hear] = useReducer(shownAfter, nothing)
  useEffect(() => window.wall?.onStage(hear), [])
  return shown
}
