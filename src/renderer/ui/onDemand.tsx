import { type ComponentType, useEffect, useState } from 'react'

/** A screen whose code is read when it is first shown, or ahead of that by `fetch`. */
export type OnDemand<P extends object> = ComponentType<P> & { readonly fetch: () => Promise<void> }

/**
 * Makes a screen of which the code is read when it is needed. One that was fetched is drawn at once: React's own `lazy`
 * would draw nothing first, and then for a third of a second keep it so. A screen that cannot be read throws while
 * drawing, for the guard around it.
 */
export function onDemand<P extends object>(load: () => Promise<ComponentType<P>>): OnDemand<P> {
  let Screen: ComponentType<P> | null = null
  const fetch = async () => {
    Screen ??= await load()
  }
  function Demanded(props: P) {
    const [drawn, setDrawn] = useState<ComponentType<P> | Failed | null>(() => Screen)
    useEffect(() => {
      if (drawn !== null) return
      let isGone = false
      const draw = (found: ComponentType<P> | Failed | null) => {
        if (!isGone) setDrawn(() => found)
      }
      fetch().then(
        () => draw(Screen),
        (error: unknown) => draw(new Failed(error)),
      )
      return () => {
        isGone = true
      }
    }, [drawn])
    if (drawn instanceof Failed) throw drawn.error
    const Drawn = drawn
    return Drawn === null ? null : <Drawn {...props} />
  }
  return Object.assign(Demanded, { fetch })
}

class Failed {
  readonly error: unknown

  constructor(error: unknown) {
    this.error = error
  }
}

/** Reads the code of screens ahead, one by one, whenever the window has nothing else to do. */
export function useFetchAhead(screens: readonly Pick<OnDemand<never>, 'fetch'>[]): void {
  useEffect(() => {
    let isGone = false
    const next = (at: number) => {
      const screen = screens[at]
      if (!screen || isGone) return
      const goOn = () => next(at + 1)
      // One that cannot be read says so when it is asked for.
      requestIdleCallback(() => void screen.fetch().then(goOn, goOn))
    }
    next(0)
    return () => {
      isGone = true
    }
  }, [screens])
}
