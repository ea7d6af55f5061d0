import { Check, CircleDashed, CircleX, Clock, type LucideIcon, PencilLine, RotateCcw } from 'lucide-react'
import type { MessageKey } from '#shared/language/index.ts'
import type { Standing } from '#shared/rules/plan/standing.ts'

const looks: Readonly<Record<Standing, { readonly icon: LucideIcon; readonly color: string }>> = {
  agreed: { icon: Check, color: 'var(--keep)' },
  changed: { icon: PencilLine, color: 'var(--improve)' },
  dropped: { icon: CircleX, color: 'var(--stop)' },
  later: { icon: Clock, color: 'var(--new)' },
  none: { icon: CircleDashed, color: 'var(--ink-soft)' },
  again: { icon: RotateCcw, color: 'var(--improve)' },
}

/** The shape of a decision; its word stands beside it. */
export function OutcomeIcon({ outcome, size = '1.1em' }: { readonly outcome: Standing; readonly size?: string }) {
  const { icon: Icon, color } = looks[outcome]
  return <Icon aria-hidden size={size} color={color} strokeWidth={2.6} />
}

/** The word of a decision. */
export function outcomeKey(outcome: Standing): MessageKey {
  return outcome === 'none' || outcome === 'again' ? `review.outcome.${outcome}` : `outcome.${outcome}`
}
