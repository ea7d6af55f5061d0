import type { Subject } from './host.ts'
import { attributes } from './surface.ts'
import type { Start, Step } from './target.ts'

/** What a pointer went down on, and whether that moves it or one of its edges; null for anything else. */
export function pressedSubject(
  target: EventTarget | null,
): { readonly subject: Subject; readonly mode: Start['mode'] } | null {
  if (!(target instanceof Element)) return null
  const chip = target.closest<HTMLElement>(`[${attributes.chip}]`)
  const chipId = chip?.getAttribute(attributes.chip)
  if (chip && chipId) {
    const edge = target.closest(`[${attributes.edge}]`)?.getAttribute(attributes.edge)
    const mode = edge === 'start' || edge === 'end' ? edge : 'move'
    return { subject: { kind: 'activity', id: chipId, element: chip }, mode }
  }
  const source = target.closest<HTMLElement>(`[${attributes.source}]`)
  const sourceId = source?.getAttribute(attributes.source)
  const control = target.closest('button, a, input, textarea, select')
  // A button inside an idea is pressed, not dragged.
  if (!source || !sourceId || (control && control !== source && source.contains(control))) return null
  return { subject: { kind: 'source', id: sourceId, element: source }, mode: 'move' }
}

/** What a key does to something that is lifted; null for any other key. */
export function stepOfKey({
  key,
  shiftKey,
  ctrlKey,
}: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey'>): Step | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const steps = key === 'ArrowRight' ? 1 : -1
      return shiftKey ? { kind: 'edge', edge: ctrlKey ? 'start' : 'end', steps } : { kind: 'time', steps }
    }
    case 'ArrowUp':
    case 'ArrowDown':
      return { kind: 'lane', steps: key === 'ArrowDown' ? 1 : -1 }
    default:
      return null
  }
}

/** The press that ends a drag is no press on what lies under it. */
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
  window.addEventListener('pointerdown', () => listeners.abort(), { signal, capture: true })
  window.addEventListener('keydown', () => listeners.abort(), { signal, capture: true })
}
