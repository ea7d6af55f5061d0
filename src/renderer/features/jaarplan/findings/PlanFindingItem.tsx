import { useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { type FindingTarget, middleMonth, type PlanFinding } from '#shared/rules/plan/radar.ts'
import { findingInWords } from '#shared/wording/findingWording.ts'
import { monthName } from '#shared/wording/wording.ts'
import { Button } from '#ui/Button.tsx'
import styles from './FindingsDialog.module.css'

type Props = { readonly finding: PlanFinding; readonly onGo: (target: FindingTarget) => void }

/** Something that the plan as a whole lacks: what, why it matters, what can be done, and the way there. */
export function PlanFindingItem({ finding, onGo }: Props) {
  const { t } = useTranslation()
  const { title, why, advice } = findingInWords(finding, t)
  return (
    <li className={styles.finding} data-below={finding.kind === 'overloaded' || undefined}>
      <div>
        <h4 className={styles.title}>{title}</h4>
        <p>
          {why} {advice}
        </p>
      </div>
      <div className={styles.ways}>
        <Ways finding={finding} onGo={onGo} />
      </div>
    </li>
  )
}

function Ways({ finding, onGo }: Props) {
  const { t, language } = useTranslation()
  const { document } = useStore()
  switch (finding.kind) {
    case 'noParents':
      return <Button onPress={() => onGo({ kind: 'new' })}>{t('findings.go.noParents')}</Button>
    case 'emptyTerm': {
      const moment = middleMonth(finding.term)
      const month = monthName(Number(moment.slice(5)), language)
      return <Button onPress={() => onGo({ kind: 'month', moment })}>{t('findings.go.month', { month })}</Button>
    }
    case 'overloaded':
      return (
        <>
          <p>{t('findings.go.owner')}</p>
          {finding.activityIds.map((activityId) => {
            const title = document.activity.get(activityId)?.title ?? ''
            return (
              <button
                key={activityId}
                type="button"
                className={styles.part}
                aria-label={t('findings.owner', { title })}
                onClick={() => onGo({ kind: 'activity', activityId, field: 'owner' })}
              >
                <bdi>{title}</bdi>
              </button>
            )
          })}
        </>
      )
    case 'minutesOver':
    case 'centsOver':
      return <Button onPress={() => onGo({ kind: 'resources' })}>{t('findings.go.resources')}</Button>
    case 'groupWithout':
      return (
        <Button onPress={() => onGo({ kind: 'targetGroup', targetGroupId: finding.targetGroupId })}>
          {t('findings.go.groups')}
        </Button>
      )
  }
}
