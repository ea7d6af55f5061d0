import { useLocation } from 'wouter'
import { useStore } from '#app/useDocument.ts'
import { type PrintWhat, printRoute } from '#shared/printRoute.ts'
import { printWhenReady } from './printing.ts'

/** Prints something from this window, and comes back to where one was. */
export function usePrint(): (what: PrintWhat) => void {
  const { trajectId } = useStore()
  const [, navigate] = useLocation()
  return (what) => {
    const back = window.location.hash.slice(1)
    navigate(printRoute(trajectId, what))
    void printWhenReady().then(() => navigate(back, { replace: true }))
  }
}
