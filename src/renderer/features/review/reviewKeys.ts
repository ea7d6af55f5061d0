import type { PanelField } from '#parts/activity/fields.ts'
import { type Outcome, outcomes } from '#shared/records.ts'
import type { KeyHelp } from '#ui/action.ts'

/** What a key asks for during the walk. */
export type Asked =
  | { readonly kind: 'decide'; readonly outcome: Outcome }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: Other | 'find' | 'help' | 'add' }

/** The letter of each decision, in the order of the buttons. */
export const letters = { agreed: 'A', changed: 'W', dropped: 'V', later: 'L' } as const satisfies Record<
  Outcome,
  string
>

/** The letters of what else can be done about an activity. */
export const otherLetters = { remark: 'R', merge: 'M', split: 'S', cards: 'K', overview: 'O' } as const
type Other = keyof typeof otherLetters
const others: readonly Other[] = ['remark', 'merge', 'split', 'cards', 'overview']

/** What the keys of the walk do, in words. */
export const reviewKeyHelp: readonly KeyHelp[] = [
  { keys: '← →', text: 'review.keys.walk' },
  ...outcomes.map((outcome) => ({ keys: letters[outcome], text: `review.keys.${outcome}` }) as const),
  { keys: otherLetters.remark, text: 'review.keys.remark' },
  { keys: '/', text: 'review.keys.find' },
  { keys: otherLetters.overview, text: 'review.keys.overview' },
  { keys: otherLetters.cards, text: 'review.keys.cards' },
  { keys: otherLetters.merge, text: 'review.keys.merge' },
  { keys: otherLetters.split, text: 'review.keys.split' },
  { keys: 'Ctrl+Enter', text: 'review.keys.add' },
  { keys: 'Alt+A', text: 'keys.agreements' },
  { keys: 'Alt+P', text: 'keys.parking' },
  { keys: 'Ctrl+Z', text: 'review.keys.undo' },
  { keys: '?', text: 'review.keys.help' },
]

/** The letters by which one goes to a field while an activity is changed, in the order of its sheet. */
export const fieldLetters = [
  { field: 'title', letter: 'T' },
  { field: 'goal', letter: 'D' },
  { field: 'moment', letter: 'M' },
  { field: 'place', letter: 'P' },
  { field: 'participation', letter: 'W' },
  { field: 'owner', letter: 'V' },
  { field: 'tool', letter: 'G' },
] as const satisfies readonly { readonly field: PanelField; readonly letter: string }[]

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>

/** What a pressed key asks for; null when it is not one of the walk. A key held down only steps. */
export function askedBy({ key, ctrlKey, metaKey, altKey, repeat }: Pressed): Asked | null {
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'f') return { kind: 'find' }
  if ((ctrlKey || metaKey) && !altKey && key === 'Enter' && !repeat) return { kind: 'add' }
  if (ctrlKey || metaKey || altKey) return null
  if (key === 'ArrowLeft' || key === 'PageUp') return { kind: 'step', by: -1 }
  if (key === 'ArrowRight' || key === 'PageDown') return { kind: 'step', by: 1 }
  if (repeat) return null
  if (key === '?') return { kind: 'help' }
  const letter = key.toUpperCase()
  if (key === '/') return { kind: 'find' }
  const other = others.find((each) => otherLetters[each] === letter)
  if (other) return { kind: other }
  const outcome = outcomes.find((each) => letters[each] === letter)
  return outcome ? { kind: 'decide', outcome } : null
}

/** How long decisions rest after the wall moved on by itself, in milliseconds: a second press was meant for what stood there. */
const restTime = 500

/** Since when decisions rest (on the clock of events), and the key that is still down since the wall moved on. */
export type Rest = { readonly movedAt: number; readonly held: string | null }

/** Decisions do not rest: the wall did not move on by itself yet. */
export const noRest: Rest = { movedAt: Number.NEGATIVE_INFINITY, held: null }

/** Whether a decision asked for at `at` was meant for the activity that has just left the wall. */
export function isResting({ movedAt, held }: Rest, at: number): boolean {
  return held !== null || at - movedAt < restTime
}

/** Whether a key belongs to what lies over the screen: a dialog, menu or list that is open. */
export function isOver(target: EventTarget | null): boolean {
  const over = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'
  return target instanceof Element && target.closest(over) !== null
}

/** Whether a key belongs to something else: a field that is typed in, or what lies over the screen. */
export function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return isOver(target) || target.closest('input, textarea, select, [contenteditable="true"]') !== null
}
