import { CircleCheck, Radar } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import { type FindingTarget, radarOf } from '#shared/rules/plan/radar.ts'
import { Button } from '#ui/Button.tsx'
import { FindingsDialog } from './FindingsDialog.tsx'

export type { FindingTarget } from '#shared/rules/plan/radar.ts'

type Props = { readonly onGo: (target: FindingTarget) => void }

/** How many activities there are and what the plan still lacks; opens the gap radar. */
export function FindingsButton({ onGo }: Props) {
  const { t } = useTranslation()
  const { activities, count, plan, perActivity, watch, ownerless } = useDocument(radarOf)
  const look = plan.length + new Set([...watch.map(({ activity }) => activity), ...ownerless]).size
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button icon={count === 0 ? CircleCheck : Radar} onPress={() => setIsOpen(true)}>
        {[
          t('jaarplan.count', { count: activities }),
          ...(perActivity.length > 0 ? [t('findings.incomplete', { count: perActivity.length })] : []),
          ...(look > 0 ? [t('findings.look', { count: look })] : []),
          ...(count === 0 ? [t('findings.complete')] : []),
        ].join(' · ')}
      </Button>
      <FindingsDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        onGo={(target) => {
          setIsOpen(false)
          onGo(target)
        }}
      />
    </>
  )
}
