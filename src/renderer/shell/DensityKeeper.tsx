import { useLayoutEffect } from 'react'
import { useRoute } from 'wouter'
import { patterns } from '#app/routes.ts'
import { useDisplay } from '#app/settings.ts'
import { useAudience } from '#app/stage.ts'
import { type Density, densityOf, type ScreenSort } from '#shared/rules/desk/density.ts'

/** Keeps the density that the screen asks for. It stands before the screens, so that none measures itself in another. */
export function DensityKeeper(): null {
  const density = useDensity()
  useLayoutEffect(() => {
    document.documentElement.dataset.density = density
  }, [density])
  return null
}

function useDensity(): Density {
  const { density } = useDisplay()
  const isOpen = useAudience()?.open ?? false
  return densityOf(density, useScreenSort(), isOpen)
}

function useScreenSort(): ScreenSort {
  const [isFirst] = useRoute(patterns.werksessie1)
  const [isSecond] = useRoute(patterns.werksessie2)
  const [isPlan] = useRoute(patterns.jaarplan)
  const [isVersions] = useRoute(patterns.versions)
  if (isFirst || isSecond) return 'session'
  return isPlan || isVersions ? 'plan' : 'other'
}
