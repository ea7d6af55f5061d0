import { type BrowserWindow, screen } from 'electron'
import { channels } from '#shared/channels.ts'
import type { AudienceState } from '#shared/contract.ts'
import type { Document } from '#shared/records.ts'
import type { AudienceAbilities } from '../bridge.ts'
import type { Log } from '../faults.ts'
import { audiencePlace } from './audienceDisplay.ts'
import { createAudienceStage } from './audienceStage.ts'

const frame = 16

type Around = {
  /** A new audience window, not shown yet; its page is loaded by `load`. */
  readonly makeWindow: () => BrowserWindow
  readonly load: (window: BrowserWindow) => Promise<void>
  readonly facilitator: () => BrowserWindow | undefined
  readonly documentOf: (trajectId: string) => Document | null
  /** Tells the facilitator how the audience window is. */
  readonly tell: (state: AudienceState) => void
  readonly log: Log
}

/** The audience window: made when asked for, gone when closed, fed by the stage alone. */
export type Audience = AudienceAbilities & {
  /** Something in a traject changed. */
  readonly changed: (trajectId: string) => void
}

/** Makes the audience window possible. */
export function createAudience({ makeWindow, load, facilitator, documentOf, tell, log }: Around): Audience {
  let window: BrowserWindow | null = null
  const stage = createAudienceStage({
    documentOf,
    send: (message) => window?.webContents.send(channels.stage, message),
    later: (run) => setTimeout(run, frame),
  })
  const state = (): AudienceState => ({ open: window !== null, ...stage.state() })
  const told = (): AudienceState => {
    tell(state())
    return state()
  }

  const open = (): BrowserWindow => {
    const opening = makeWindow()
    const displayId = putInPlace(opening, facilitator())
    const onDisplayGone = (_event: unknown, gone: { readonly id: number }) => {
      // Else the system would lay it over the facilitator's own window.
      if (gone.id === displayId) opening.close()
    }
    screen.on('display-removed', onDisplayGone)
    opening.once('ready-to-show', () => opening.showInactive())
    opening.webContents.on('did-finish-load', () => stage.begin())
    opening.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') log(`audience gone: ${reason}`, undefined)
      opening.destroy()
    })
    opening.once('closed', () => {
      screen.off('display-removed', onDisplayGone)
      window = null
      stage.end()
      told()
    })
    load(opening).catch((error: unknown) => log('audience', error))
    return opening
  }

  return {
    state,
    show: () => {
      if (window) window.showInactive()
      else window = open()
      return told()
    },
    hide: () => {
      // The page has nothing to ask before it goes.
      window?.destroy()
      return state()
    },
    freeze: (frozen) => {
      if (window) stage.freeze(frozen)
      return told()
    },
    black: (black) => {
      if (window) stage.black(black)
      return told()
    },
    setStage: stage.set,
    changed: stage.changed,
  }
}

/** Puts a window where the audience looks; gives the id of the display when it fills one. */
function putInPlace(window: BrowserWindow, facilitator: BrowserWindow | undefined): number | null {
  const here = facilitator ? screen.getDisplayMatching(facilitator.getBounds()) : screen.getPrimaryDisplay()
  const place = audiencePlace(screen.getAllDisplays(), here.id)
  if (place.kind === 'window') return null
  window.setBounds(place.display.bounds)
  window.setFullScreen(true)
  return place.display.id
}
