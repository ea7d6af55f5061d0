import { focusInSight } from '#ui/focus.ts'

/** The names of things in a drag area that has the year in it. A place to stop at with the arrow keys has the same name. */
export const itemOf = {
  activity: (id: string) => `activity:${id}`,
  card: (id: string) => `card:${id}`,
  cluster: (id: string) => `cluster:${id}`,
  month: (key: string) => `month:${key}`,
} as const

/** The target for what has no moment. */
export const noMonth = 'month:none'

const kinds = ['activity', 'card', 'cluster'] as const

/** What can be dragged in a year, by its id. */
export type Item = { readonly kind: (typeof kinds)[number]; readonly id: string }

/** Which activity, card or cluster an item is; null for anything else. */
export function readItem(item: string): Item | null {
  const [, before, id] = /^(\w+):(.+)$/.exec(item) ?? []
  const kind = kinds.find((each) => each === before)
  return kind !== undefined && id !== undefined ? { kind, id } : null
}

/** The month that a target stands for: its written form, null for no moment; undefined when it is no month. */
export function readMonth(target: string): string | null | undefined {
  if (target === noMonth) return null
  return /^month:(\d{4}-\d{2})$/.exec(target)?.[1]
}

/** Puts the focus on something by its name, in sight; true when it is there. */
export function focusPlace(name: string | null): boolean {
  return name !== null && focusInSight(document.querySelector<HTMLElement>(`[data-place="${CSS.escape(name)}"]`))
}
