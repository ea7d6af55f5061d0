import { createContext, type RefObject, useContext, useLayoutEffect } from 'react'
import type { Geometry } from './geometry.ts'

/** Where the timeline says how it stands on screen, as long as it is shown, for the area around it. */
export const GeometryContext = createContext<RefObject<Geometry | null> | null>(null)

/** Says after every draw how a timeline stands on screen. Throws outside a `TimelineArea`. */
export function useGeometryOnScreen(read: () => Geometry | null): void {
  const geometry = useContext(GeometryContext)
  if (!geometry) throw new Error('a timeline needs a TimelineArea around it')
  useLayoutEffect(() => {
    geometry.current = read()
    return () => {
      geometry.current = null
    }
  })
}
