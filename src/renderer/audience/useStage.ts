import { useEffect, useReducer } from 'react'
import { emptyStage, type StageMessage, type StagePointing, type StageView } from '#shared/rules/stage/stage.ts'
import { usualLook, type WallLook } from '#shared/rules/stage/wallLook.ts'
import type { ShownPages } from './tellPages.ts'

declare global {
  interface Window {
    /** What the audience preload gives: a way to listen, and to tell which page is shown. */
    readonly wall?: {
      readonly onStage: (listener: (message: StageMessage) => void) => void
      readonly tellPages: (pages: ShownPages) => void
    }
  }
}

/** What the wall knows: the last picture, how it looks, and whether it is black. */
export type Shown = {
  readonly view: StageView | null
  readonly pointing: StagePointing
  readonly look: WallLook
  readonly isBlack: boolean
}

const nothing: Shown = { view: null, pointing: emptyStage, look: usualLook, isBlack: false }

/** The wall after a message. */
export function shownAfter(shown: Shown, message: StageMessage): Shown {
  switch (message.kind) {
    case 'black':
      // What was there is forgotten, so that not even an error can bring it back.
      return { ...nothing, look: shown.look, isBlack: true }
    case 'view':
      return { view: message.view, pointing: message.pointing, look: shown.look, isBlack: false }
    case 'pointing':
      return { ...shown, pointing: message.pointing }
    case 'look':
      return { ...shown, look: message.look }
  }
}

const kinds: ReadonlySet<unknown> = new Set(['black', 'view', 'pointing', 'look'] satisfies StageMessage['kind'][])

/** A message of the stage; null for anything else that a page is told: tools talk to pages too. */
export function stageMessageOf(data: unknown): StageMessage | null {
  const isOurs = typeof data === 'object' && data !== null && 'kind' in data && kinds.has(data.kind)
  return isOurs ? (data as StageMessage) : null
}

/** What is on stage now: as main tells the audience window, or as the window tells that this page stands in. */
export function useStage(): Shown {
  const [shown, hear] = useReducer(shownAfter, nothing)
  useEffect(() => {
    if (window.wall) return window.wall.onStage(hear)
    if (window.parent === window) return
    const onMessage = ({ source, origin, data }: MessageEvent) => {
      const message = stageMessageOf(data)
      if (message && source === window.parent && origin === window.location.origin) hear(message)
    }
    window.addEventListener('message', onMessage)
    window.parent.postMessage('wall', window.location.origin)
    return () => window.removeEventListener('message', onMessage)
  }, [])
  return shown
}

/** Tells the facilitator which page the wall shows: by the preload, or to the window that this page stands in. */
export function tellPages(pages: ShownPages): void {
  if (window.wall) window.wall.tellPages(pages)
  else if (window.parent !== window) window.parent.postMessage({ pages }, window.location.origin)
}
