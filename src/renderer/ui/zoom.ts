/** How large things may get, beside their usual size. */
export const zoomSteps = [0.75, 0.85, 1, 1.15, 1.3, 1.5, 1.75, 2] as const

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

/** The zoom that was kept as text; the usual one when that is none of ours. */
export function readZoom(kept: string | null): number {
  const zoom = Number(kept)
  return zoomSteps.find((step) => step === zoom) ?? 1
}

/** Lets Ctrl with plus, minus and 0 change the size of everything in this window, and keeps that for its display. */
export function installZoom(): void {
  // A display has no name that a page may know; its size tells a projector from a laptop.
  const place = () => `jaarlijn.zoom.${screen.width}x${screen.height}`
  const show = () => {
    document.documentElement.style.setProperty('--zoom', String(readZoom(localStorage.getItem(place()))))
  }
  window.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const zoom = zoomAfter(readZoom(localStorage.getItem(place())), event.key)
    if (zoom === null) return
    event.preventDefault()
    localStorage.setItem(place(), String(zoom))
    show()
  })
  // Also when a window goes to another display.
  window.addEventListener('resize', show)
  show()
}
