import { Heart, type LucideIcon, OctagonX, Plus, Wrench } from 'lucide-react'
import type { ActivityKind, ColumnId } from '#shared/records.ts'

/** How a thing is told apart: a shape and a tone of the palette, the same on cards, months and documents. */
export type Tone = 'keep' | 'improve' | 'stop' | 'new' | 'plain'

const icons: Readonly<Record<Exclude<Tone, 'plain'>, LucideIcon>> = {
  keep: Heart,
  improve: Wrench,
  stop: OctagonX,
  new: Plus,
}

/** The tone of a kind of activity: existing is what we cherish. */
export const toneOfKind: Readonly<Record<ActivityKind, Tone>> = { existing: 'keep', improved: 'improve', new: 'new' }

/** The tone of a column of a board. */
export function toneOfColumn(column: ColumnId): Tone {
  switch (column) {
    case 'keep':
    case 'improve':
    case 'stop':
      return column
    case 'add':
      return 'new'
    default:
      return 'plain'
  }
}

/** The shape of a tone; nothing for `plain`. The word stands beside it. */
export function ToneIcon({ tone, size = '1.15em' }: { readonly tone: Tone; readonly size?: string }) {
  if (tone === 'plain') return null
  const Icon = icons[tone]
  return <Icon aria-hidden size={size} color={`var(--${tone})`} strokeWidth={2.4} />
}
