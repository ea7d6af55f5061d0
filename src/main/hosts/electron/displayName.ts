import { type BrowserWindow, type Display, screen } from 'electron'

/** The name under which the settings know a display: what it calls itself (else its number), and its size. */
export function displayName({ id, label, bounds }: Pick<Display, 'id' | 'label' | 'bounds'>): string {
  return `${label.trim().slice(0, 100) || id} ${bounds.width}x${bounds.height}`
}

/** Runs something when a window comes on a display with another name, or its own gets another one. */
export function followDisplay(window: BrowserWindow | undefined, name: () => string, onOther: () => void): void {
  let last = name()
  const look = () => {
    const next = name()
    if (next !== last) onOther()
    last = next
  }
  window?.on('move', look)
  screen.on('display-added', look)
  screen.on('display-removed', look)
  screen.on('display-metrics-changed', look)
}
