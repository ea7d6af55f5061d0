import { type BrowserWindow, type Display, screen } from 'electron'
import { channels } from '#shared/channels.ts'
import type { AudienceState } from '#shared/contract.ts'
import { localDate } from '#shared/dates.ts'
import type { TrajectDocument } from '#shared/records.ts'
import type { StageMessage } from '#shared/rules/stage/stage.ts'
import type { WallLook } from '#shared/rules/stage/wallLook.ts'
import type { Log } from '../../errorLog.ts'
import type { WallDisplay } from '../../lastPlace.ts'
import type { AudienceAbilities } from '../bridge.ts'
import { audiencePlace } from './audienceDisplay.ts'
import { asPressedThere, isOfWall, isZoom, signWithoutKey } from './audienceKeys.ts'
import { createAudienceStage } from './audienceStage.ts'
import { displayName } from './displayName.ts'
import { readPages } from './pagesOfWall.ts'

const frame = 16
/** How large the wall is drawn while it has no window: as on the projector that Jaarlijn is made for. */
const usualSize = { width: 1280, height: 720 } as const

type Around = {
  /** A new audience window, not shown yet; its page is loaded by `load`. */
  readonly makeWindow: () => BrowserWindow
  readonly load: (window: BrowserWindow) => Promise<void>
  readonly facilitator: () => BrowserWindow | undefined
  readonly documentOf: (trajectId: string) => TrajectDocument | null
  /** Tells the facilitator how the audience window is. */
  readonly tell: (state: AudienceState) => void
  /** Draws the wall in the facilitator's window. */
  readonly drawPreview: (message: StageMessage) => void
  /** Asked for by Ctrl with plus, minus or 0 on the wall itself. */
  readonly resize: (key: string) => void
  /** Types a sign in the facilitator's window. */
  readonly type: (sign: string) => void
  /** Hears on which display the window is; null when it is gone. */
  readonly onDisplay: (display: WallDisplay | null) => void
  readonly log: Log
}

/** The audience window: made when asked for, gone when closed, fed by the stage alone. */
export type Audience = AudienceAbilities & {
  /** Something in a traject changed. */
  readonly changed: (trajectId: string) => void
  /** How the wall looks from now on. */
  readonly look: (look: WallLook) => void
  /**
   * Opens the window again after an end that nobody asked for, if the display that it was on is still there. It holds
   * and shows nothing until the facilitator lets it go: it may be another school that looks now.
   */
  readonly comeBack: (display: WallDisplay) => void
}

/** Makes the audience window possible. */
export function createAudience({
  makeWindow,
  load,
  facilitator,
  documentOf,
  tell,
  drawPreview,
  resize,
  type,
  onDisplay,
  log,
}: Around): Audience {
  let window: BrowserWindow | null = null
  let [preview, pages] = [false, null as AudienceState['pages']]
  /** The display that went away with the wall on it, by its name, and how the wall was then. */
  let lost: { readonly display: string; readonly frozen: boolean; readonly black: boolean } | null = null
  const stage = createAudienceStage({
    documentOf,
    today: () => localDate(new Date()),
    send: (message) => {
      window?.webContents.send(channels.stage, message)
      if (preview) drawPreview(message)
    },
    later: (run) => setTimeout(run, frame),
  })
  const state = (): AudienceState => ({
    open: window !== null,
    preview,
    ...stage.state(),
    size: sizeOf(window) ?? usualSize,
    pages,
    lost: lost !== null,
  })
  const told = (): AudienceState => {
    tell(state())
    return state()
  }

  const open = (): BrowserWindow => {
    const opening = makeWindow()
    const displayId = putInPlace(opening, facilitator())
    const onDisplayGone = (_event: unknown, gone: Display) => {
      if (gone.id !== displayId) return
      lost = { display: displayName(gone), ...stage.state() }
      // Else the system would lay it over the facilitator's own window.
      opening.destroy()
    }
    screen.on('display-removed', onDisplayGone)
    opening.once('ready-to-show', () => opening.showInactive())
    opening.webContents.ipc.on(channels.pages, (_event, told: unknown) => {
      const read = readPages(told)
      if (JSON.stringify(read) === JSON.stringify(pages)) return
      pages = read
      tell(state())
    })
    opening.on('resize', () => tell(state()))
    opening.webContents.on('before-input-event', (event, input) => {
      if (isOfWall(input, process.platform)) return
      event.preventDefault()
      if (isZoom(input)) {
        if (input.type === 'keyDown') resize(input.key)
        return
      }
      const own = facilitator()
      own?.focus()
      // From the system, never from the page.
      const sign = signWithoutKey(input)
      if (sign !== null) type(sign)
      else for (const pressed of asPressedThere(input)) own?.webContents.sendInputEvent(pressed)
    })
    opening.webContents.on('did-finish-load', () => stage.begin('window'))
    opening.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') log(`audience gone: ${reason}`, undefined)
      opening.destroy()
    })
    opening.once('closed', () => {
      screen.off('display-removed', onDisplayGone)
      ;[window, pages] = [null, null]
      onDisplay(null)
      stage.end('window')
      told()
    })
    load(opening).catch((error: unknown) => log('audience', error))
    const { id, bounds } = screen.getDisplayMatching(opening.getBounds())
    onDisplay({ id, bounds })
    return opening
  }

  screen.on('display-added', (_event, added) => {
    if (window || lost?.display !== displayName(added)) return
    const { frozen, black } = lost
    lost = null
    window = open()
    stage.freeze(frozen)
    stage.black(black)
    told()
  })

  return {
    state,
    show: () => {
      lost = null
      if (window) window.showInactive()
      else window = open()
      return told()
    },
    hide: () => {
      lost = null
      // The page has nothing to ask before it goes.
      window?.destroy()
      return state()
    },
    preview: (on) => {
      preview = on
      if (on) stage.begin('preview')
      else stage.end('preview')
      return told()
    },
    freeze: (frozen) => {
      if (window) stage.freeze(frozen)
      return told()
    },
    black: (black) => {
      if (window) stage.black(black)
      return told()
    },
    comeBack: (known) => {
      if (window || !screen.getAllDisplays().some((display) => isSame(display, known))) return
      window = open()
      stage.freeze(true)
      told()
    },
    setStage: stage.set,
    changed: stage.changed,
    look: ({ size, theme }) => stage.look({ size, theme }),
  }
}

function isSame(display: WallDisplay, known: WallDisplay): boolean {
  const sides = ['x', 'y', 'width', 'height'] as const
  return display.id === known.id && sides.every((side) => display.bounds[side] === known.bounds[side])
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

function sizeOf(window: BrowserWindow | null): AudienceState['size'] | null {
  const [width = 0, height = 0] = window?.getContentSize() ?? []
  return width > 0 && height > 0 ? { width, height } : null
}
