import { type KeyboardEvent, type MouseEvent, type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import { useYearActions } from '#parts/year/useYearActions.ts'
import { isDirection } from '#ui/arrowKeys.ts'
import { focusInSight } from '#ui/focus.ts'
import type { PackedLane } from './layout.ts'
import { type Stop, walk } from './walk.ts'

type Options = {
  readonly stops: readonly Stop[]
  readonly lanes: readonly PackedLane[]
  readonly onOpen: (activityId: string) => void
  /** Asks for a new activity at a day of the year. */
  readonly onAdd: (day: number) => void
}

type Chip = { readonly id: string; readonly element: HTMLElement }

type Listeners = {
  readonly onClick: (event: MouseEvent) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onContextMenu: (event: MouseEvent) => void
}

type ChipKeys = {
  /** The activity of the chip that a menu was asked for. */
  readonly menu: string | null
  /** That chip; it stays when the menu has closed, for what is asked next. */
  readonly beside: RefObject<HTMLElement | null>
  readonly closeMenu: () => void
  readonly listeners: Listeners
}

/** What presses and keys on the chips do; the timeline listens for all of them at once. */
export function useChipKeys({ stops, lanes, onOpen, onAdd }: Options): ChipKeys {
  const { remove } = useYearActions()
  const [menu, setMenu] = useState<string | null>(null)
  const beside = useRef<HTMLElement>(null)
  const closeMenu = useCallback(() => setMenu(null), [])
  const listeners = useMemo((): Listeners => {
    const openMenu = ({ id, element }: Chip) => {
      beside.current = element
      setMenu(id)
    }
    const onStopKey = (event: KeyboardEvent, stop: string) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !isDirection(event.key)) return false
      event.preventDefault()
      focusStop(walk(stops, stop, event.key))
      return true
    }
    const onChipKey = (event: KeyboardEvent, chip: Chip) => {
      if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
        event.preventDefault()
        openMenu(chip)
        return
      }
      if (event.ctrlKey || event.altKey || event.metaKey) return
      if (event.key === 'Delete') {
        event.preventDefault()
        const stop = chip.element.dataset.stop ?? ''
        const next = walk(stops, stop, 'ArrowRight') ?? walk(stops, stop, 'ArrowLeft') ?? walk(stops, stop, 'ArrowUp')
        void remove(chip.id).then(() => focusStop(next))
      } else if (event.key.toLowerCase() === 'n') {
        const placed = lanes.flatMap(({ chips }) => chips).find(({ activity }) => activity.id === chip.id)
        event.preventDefault()
        if (placed) onAdd(placed.extent.from)
      }
    }
    return {
      onClick: (event) => {
        const chip = chipAt(event.target)
        const id = chip?.id ?? elementAt(event.target, 'data-open-activity')?.dataset.openActivity
        if (id !== undefined) onOpen(id)
      },
      onContextMenu: (event) => {
        const chip = chipAt(event.target)
        if (!chip) return
        event.preventDefault()
        openMenu(chip)
      },
      onKeyDown: (event) => {
        const stop = elementAt(event.target, 'data-stop')
        if (!stop || onStopKey(event, stop.dataset.stop ?? '')) return
        const chip = chipAt(event.target)
        if (chip) onChipKey(event, chip)
      },
    }
  }, [stops, lanes, onOpen, onAdd, remove])
  return { menu, beside, closeMenu, listeners }
}

function focusStop(key: string | null): void {
  if (key !== null) focusInSight(document.querySelector<HTMLElement>(`[data-stop="${CSS.escape(key)}"]`))
}

function elementAt(target: EventTarget | null, attribute: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(`[${attribute}]`) : null
}

function chipAt(target: EventTarget | null): Chip | null {
  const element = elementAt(target, 'data-chip')
  const id = element?.dataset.chip
  return element && id !== undefined ? { id, element } : null
}
