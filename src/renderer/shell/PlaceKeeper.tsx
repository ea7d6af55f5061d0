import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { bridge } from '#app/bridge.ts'
import { printedAt } from '#shared/printRoute.ts'

/** Begins at the screen where the app ended, unless the address asks for one itself. */
export function returnTo(place: string | null): void {
  if (place !== null && window.location.hash === '') window.location.replace(`#${place}`)
}

/** Says at each screen that this is where one is, so that the next start begins there. A page to print is no such place. */
export function PlaceKeeper(): null {
  const [place] = useLocation()
  const isPrint = printedAt(place) !== null
  useEffect(() => {
    if (!isPrint) void bridge.call('app.setPlace', { place })
  }, [place, isPrint])
  return null
}
