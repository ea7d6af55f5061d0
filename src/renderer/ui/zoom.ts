/** How large things may get, beside their usual size. */
export const zoomSteps = [0.5, 0.65, 0.75, 0.85, 1, 1.15, 1.3, 1.5, 1.75, 2] as const

/** The zoom after a key with Ctrl: one step larger or smaller, or as usual; null when the key is about something else. */
export function zoomAfter(zoom: number, key: string): number | null {
  switch (key) {
    case '+':
    case '=':
      return zoomSteps.find((step) => step > zoom) ?? zoomSteps[zoomSteps.length - 1] ?? 1
    case '-':
    case '_':
      return zoomSteps.findLast((step) => step < zoom) ?? zoomSteps[0]
    case '0':
      return 1
    default:
      return null
  }
}

/** A zoom that was kept; the usual one when that is none of ours. */
export function readZoom(kept: number): number {
  return zoomSteps.find((step) => step === kept) ?? 1
}

/** Where the zoom of a window is kept. */
export type KeptZoom = {
  readonly read: () => number
  readonly keep: (zoom: number) => void
  /** Hears that the zoom may be another one. */
  readonly onChange: (listener: () => void) => unknown
}

/** Lets Ctrl with plus, minus and 0 change the size of everything in this window. */
export function installZoom({ read, keep, onChange }: KeptZoom): void {
  const show = () => document.documentElement.style.setProperty('--zoom', String(readZoom(read())))
  window.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const zoom = zoomAfter(readZoom(read()), event.key)
    if (zoom === null) return
    event.preventDefault()
    keep(zoom)
    show()
    // What one works on stays in sight.
    document.activeElement?.scrollIntoView({ block: 'nearest' })
  })
  onChange(show)
  show()
}
