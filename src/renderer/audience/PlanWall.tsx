import { useLayoutEffect, useRef, useState } from 'react'
import { activityKinds } from '#shared/records.ts'
import { schoolYearName } from '#shared/rules/calendar/schedule.ts'
import type { StageContent, StageKindCounts } from '#shared/rules/stage/onStage.ts'
import type { StagePointing } from '#shared/rules/stage/stage.ts'
import { ToneIcon, toneOfColumn, toneOfKind } from '#ui/KindMark.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './PlanWall.module.css'
import { StageHead } from './StageHead.tsx'
import { useTranslation } from './translation.ts'
import { YearFlow } from './YearFlow.tsx'

type Plan = Extract<StageContent, { kind: 'plan' }>
type Overview = Extract<StageContent, { kind: 'overview' }>

/** The months of werksessie 1: what was placed in them, and what can still be placed. */
export function PlanWall({ content, pointing }: { readonly content: Plan; readonly pointing: StagePointing }) {
  return (
    <>
      <StageHead step={content.step} />
      <div className={styles.plan}>
        <Legend kinds={content.kinds} />
        <YearFlow months={content.months} unplanned={content.unplanned} pointing={pointing} />
        <ToPlace cards={content.toPlace} />
      </div>
    </>
  )
}

type OverviewProps = {
  readonly content: Overview
  readonly school: string
  readonly pointing: StagePointing
}

/** The whole year by day. */
export function OverviewWall({ content, school, pointing }: OverviewProps) {
  return (
    <>
      <YearHead schoolYear={content.schoolYear} school={school} />
      <div className={styles.plan}>
        <Legend kinds={content.kinds} />
        <YearFlow months={content.months} unplanned={content.unplanned} pointing={pointing} />
      </div>
    </>
  )
}

/** Which year of which school. */
export function YearHead({ schoolYear, school }: { readonly schoolYear: number; readonly school: string }) {
  const { t } = useTranslation()
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{t('jaarplan.title', { schoolYear: schoolYearName(schoolYear) })}</h1>
      <Words as="p" className={styles.school}>
        {school}
      </Words>
    </header>
  )
}

function Legend({ kinds }: { readonly kinds: StageKindCounts }) {
  const { t } = useTranslation()
  return (
    <ul className={styles.legend} aria-label={t('jaarplan.legend')}>
      {activityKinds.map((kind) => (
        <li key={kind} data-tone={toneOfKind[kind]}>
          <ToneIcon tone={toneOfKind[kind]} />
          {t(`kind.${kind}`)} {kinds[kind]}
        </li>
      ))}
    </ul>
  )
}

/** The cards that can still be placed, on one line: those that fit, and how many more. */
function ToPlace({ cards }: { readonly cards: Plan['toPlace'] }) {
  const { t } = useTranslation()
  const line = useRef<HTMLUListElement>(null)
  const [shown, setShown] = useState(cards.length)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards are to be measured again
  useLayoutEffect(() => {
    const element = line.current
    if (!element) return
    const look = () => setShown(fitting(element))
    const observer = new ResizeObserver(look)
    observer.observe(element)
    look()
    return () => observer.disconnect()
  }, [cards])
  if (cards.length === 0) return null
  const more = cards.length - shown
  return (
    <section className={styles.toPlace} aria-label={t('audience.toPlace')}>
      <h2 className={styles.toPlaceHead}>
        {t('audience.toPlace')} ({cards.length})
      </h2>
      <ul ref={line} className={styles.line} data-frame>
        {cards.map(({ id, text, column }, index) => (
          <li
            key={id}
            className={styles.card}
            data-dotted
            data-tone={toneOfColumn(column)}
            data-room={index < shown ? undefined : 'none'}
          >
            <Words>{text || t('cluster.unnamed')}</Words>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className={styles.more}>{t('overview.more', { count: more })}</p> : null}
    </section>
  )
}

/** How many items stand whole on the first line of a list. */
function fitting(list: HTMLElement): number {
  const items = [...list.children]
  const top = list.getBoundingClientRect().top
  const right = list.getBoundingClientRect().right
  return items.filter((item) => {
    const box = item.getBoundingClientRect()
    return box.top < top + box.height / 2 && box.right <= right + 1
  }).length
}
