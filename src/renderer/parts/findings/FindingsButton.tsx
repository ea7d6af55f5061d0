import type { PanelField } from '#parts/activity/fields.ts'

/** Where a finding can be mended. */
export type FindingTarget =
  | { readonly kind: 'activity'; readonly activityId: string; readonly field: PanelField }
  | { readonly kind: 'resources' }
  | { readonly kind: 'targetGroup'; readonly targetGroupId: string }
  | { readonly kind: 'month'; readonly moment: string }
  | { readonly kind: 'new' }

type Props = { readonly onGo: (target: FindingTarget) => void }

/** How many activities there are and what the plan still lacks; opens the gap radar. */
export function FindingsButton({ onGo }: Props) {
  return <button type="button" onClick={() => onGo({ kind: 'new' })} />
}
