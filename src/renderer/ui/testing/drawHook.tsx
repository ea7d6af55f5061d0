import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { vi } from 'vitest'

/** A component that does nothing but use a hook. */
export type Drawn<V> = {
  /** What the hook gave at every draw, oldest first. */
  readonly values: readonly V[]
  /** Does something, and draws all that follows from it. */
  readonly during: (doing: () => unknown) => Promise<void>
  /** Takes the component off the screen. */
  readonly remove: () => Promise<void>
}

/** Uses a hook as a component does, in Node: there is no page, so nothing but the hook itself is drawn. */
export async function drawHook<V>(hook: () => V, around = (hooked: ReactNode) => hooked): Promise<Drawn<V>> {
  const values: V[] = []
  const Hooked = () => {
    values.push(hook())
    return null
  }
  const root = createRoot(emptyPage())
  const during = async (doing: () => unknown): Promise<void> => act(async () => void (await doing()))
  await during(() => root.render(around(<Hooked />)))
  return { values, during, remove: () => during(() => root.unmount()) }
}

/** As much of a page as React asks for when there is nothing to put on it. */
function emptyPage(): Element {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('window', globalThis)
  vi.stubGlobal('HTMLIFrameElement', class {})
  const document = {
    nodeType: 9,
    activeElement: null,
    defaultView: globalThis,
    addEventListener: () => {},
    removeEventListener: () => {},
  }
  vi.stubGlobal('document', document)
  return { nodeType: 1, tagName: 'DIV', ownerDocument: document, addEventListener: () => {} } as unknown as Element
}
