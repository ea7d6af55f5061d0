/** Keeps the click that follows when the pointer of a drag comes up: it is no press on what lies under it. */
export function swallowClick(): void {
  const listeners = new AbortController()
  const { signal } = listeners
  const swallow = (click: MouseEvent) => {
    click.preventDefault()
    click.stopPropagation()
    listeners.abort()
  }
  window.addEventListener('click', swallow, { signal, capture: true })
  // No click comes when the pointer goes up somewhere else: then the next press or key is a new one.
  for (const name of ['pointerdown', 'keydown'])
    window.addEventListener(name, () => listeners.abort(), { signal, capture: true })
}
