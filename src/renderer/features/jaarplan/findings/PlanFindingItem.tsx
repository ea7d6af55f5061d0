import type { ReactNode } from 'react'
import { useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import type { Finding } from '#shared/rules/plan/completeness.ts'
import { type FindingTarget, middleMonth, type PlanFinding } from '#shared/rules/plan/radar.ts'
import { findingInWords } from '#shared/wording/findingWording.ts'
import { monthName } from '#shared/wording/wording.ts'
import { Button } from '#ui/Button.tsx'
import styles from './FindingsDialog.module.css'

type Props = { readonly finding: PlanFinding; readonly onGo: (target: FindingTarget) => void }

/** Something that the plan as a whole lacks: what, why it matters, what can be done, and the way there. */
export function PlanFindingItem({ finding, onGo }: Props) {
  const hasList = finding.kind === 'overloaded' || finding.kind === 'busyWeek'
  return (
    <FindingItem finding={finding} isBelow={hasList}>
      <Ways finding={finding} onGo={onGo} />
    </FindingItem>
  )
}

type ItemProps = {
  readonly finding: Finding
  /** Whether the ways on stand below the words. */
  readonly isBelow: boolean
  readonly children: ReactNode
}

/** A finding in words, with the ways on from there. */
export function FindingItem({ finding, isBelow, children }: ItemProps) {
  const { t, language } = useTranslation()
  const { title, why, advice } = findingInWords(finding, language, t)
  return (
    <li className={styles.finding} data-below={isBelow || undefined}>
      <div>
        <h4 className={styles.title}>{title}</h4>
        <p>
          {why} {advice}
        </p>
      </div>
      <div className={styles.ways}>{children}</div>
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
              <ActivityWay
                key={activityId}
                label={t('findings.owner', { title })}
                title={title}
                onPress={() => onGo({ kind: 'activity', activityId, field: 'owner' })}
              />
            )
          })}
        </>
      )
    case 'busyWeek':
      return (
        <>
          <p>{t('findings.go.busyWeek')}</p>
          {finding.activityIds.map((activityId) => {
            const title = document.activity.get(activityId)?.title ?? ''
            return (
              <ActivityWay
                key={activityId}
                label={t('findings.moment', { title })}
                title={title}
                onPress={() => onGo({ kind: 'activity', activityId, field: 'moment' })}
              />
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

type WayProps = { readonly label: string; readonly title: string; readonly onPress: () => void }

/** The way to one activity of a finding, under its title; `label` also says what is to be done there. */
export function ActivityWay({ label, title, onPress }: WayProps) {
  return (
    <button type="button" className={styles.part} aria-label={label} title={title} onClick={onPress}>
      <bdi>{title}</bdi>
    </button>
  )
}
