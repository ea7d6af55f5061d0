import type { Bridge } from '#shared/contract.ts'
import type { Drafts } from './drafts.ts'

type Dependencies = {
  readonly bridge: Bridge
  /** Resolves when every question to main is answered. */
  readonly idle: () => Promise<void>
  readonly drafts: () => readonly Drafts[]
  /** The field that one is in. */
  readonly field: () => Pick<HTMLElement, 'blur' | 'focus'> | null
}

/** What is done with what is typed when a window leaves. */
export type Leaving = {
  /** Leaves the field that one is in, which saves it, and writes down the rest; whether something was refused. */
  readonly leave: () => Promise<boolean>
  /** The same for a page that is gone before it hears an answer. */
  readonly go: () => void
  /** Writes down what is typed; typing may go on. */
  readonly pause: () => void
}

/** Leaving a window is leaving its field. */
export function createLeaving({ bridge, idle, drafts, field }: Dependencies): Leaving {
  const write = (isGoing: boolean) => {
    for (const each of drafts()) each.write(isGoing)
  }
  const leaving: Leaving = {
    leave: async () => {
      const left = field()
      left?.blur()
      await idle()
      write(true)
      await idle()
      const refused = drafts().some(({ hasRefused }) => hasRefused)
      // Whoever stays goes on where she was.
      if (refused) left?.focus()
      return refused
    },
    go: () => {
      field()?.blur()
      write(true)
    },
    pause: () => write(true),
  }
  bridge.on('closing', () => {
    void leaving.leave().then((refused) => bridge.call('app.left', { refused }))
  })
  bridge.on('pausing', leaving.pause)
  return leaving
}

/** Lets the page itself take its leave too, when it is reloaded, closed or hidden. A browser asks first when something is refused. */
export function leaveWithPage(leaving: Leaving, drafts: () => readonly Drafts[], isBrowser: boolean): void {
  window.addEventListener('pagehide', leaving.go)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leaving.pause()
  })
  if (!isBrowser) return
  window.addEventListener('beforeunload', (event) => {
    if (drafts().some(({ hasRefused }) => hasRefused)) event.preventDefault()
  })
}
