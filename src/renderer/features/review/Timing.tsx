import { ArrowRight, CalendarCheck, CalendarDays } from 'lucide-react'
import { useMemo, useState } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { useStage } from '#app/stage.ts'
import { useRun, useStore } from '#app/useDocument.ts'
import { MomentFields } from '#parts/activity/MomentFields.tsx'
import { MomentWarnings } from '#parts/activity/MomentWarnings.tsx'
import { SchoolDays } from '#parts/activity/SchoolDays.tsx'
import { InlineField } from '#parts/fields/InlineField.tsx'
import { daysOf, parseMoment } from '#shared/moment.ts'
import type { Activity, TrajectDocument } from '#shared/records.ts'
import { activitiesInOrder } from '#shared/rules/calendar/schedule.ts'
import { isWithoutDay, withoutDay } from '#shared/rules/plan/timing.ts'
import { momentInWords } from '#shared/wording/wording.ts'
import { Button } from '#ui/Button.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './Timing.module.css'

/** A pass over what has no day yet: its month with all that the school does then, and its day, time and place. */
export function Timing({ document }: { readonly document: TrajectDocument }) {
  const { t, language } = useTranslation()
  const waiting = withoutDay(document)
  // What got its day on this pass stays in the list: who looks up finds it where it was.
  const [passed, setPassed] = useState(() => new Set(waiting.map(({ id }) => id)))
  const [currentId, setCurrentId] = useState<string | null>(waiting[0]?.id ?? null)
  const listed = useMemo(
    () => activitiesInOrder(document).filter((each) => passed.has(each.id) || waiting.includes(each)),
    [document, passed, waiting],
  )
  const current = listed.find(({ id }) => id === currentId) ?? listed[0]
  useStage({ kind: 'timing', activityId: current?.id ?? null })

  const choose = (id: string | null) => {
    setPassed(new Set([...passed, ...waiting.map((each) => each.id)]))
    setCurrentId(id)
  }
  const next = nextWaiting(listed, current)
  return (
    <div className={styles.timing}>
      <nav className={styles.list} aria-label={t('review.timing.list')}>
        <p className={styles.left}>
          {waiting.length === 0 ? t('review.timing.done') : t('review.timing.left', { count: waiting.length })}
        </p>
        <ul>
          {listed.map((activity) => (
            <li key={activity.id}>
              <button
                type="button"
                className={styles.item}
                aria-current={activity.id === current?.id ? 'true' : undefined}
                onClick={() => choose(activity.id)}
              >
                {isWithoutDay(activity) ? (
                  <CalendarDays aria-hidden size="1.2em" />
                ) : (
                  <CalendarCheck aria-hidden size="1.2em" color="var(--keep)" />
                )}
                <span>
                  <Words as="strong">{activity.title}</Words>
                  <span className={styles.moment}>{momentInWords(activity.moment, language, t)}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {current ? (
        <OneActivity key={current.id} activity={current} next={next} onNext={() => choose(next?.id ?? null)} />
      ) : null}
    </div>
  )
}

/** The next activity without a day: behind this one, else from the beginning. */
function nextWaiting(listed: readonly Activity[], current: Activity | undefined): Activity | undefined {
  const at = listed.findIndex(({ id }) => id === current?.id)
  return [...listed.slice(at + 1), ...listed.slice(0, Math.max(at, 0))].find(isWithoutDay)
}

type OneProps = { readonly activity: Activity; readonly next: Activity | undefined; readonly onNext: () => void }

function OneActivity({ activity, next, onNext }: OneProps) {
  const { t } = useTranslation()
  const store = useStore()
  const run = useRun()
  const { id, title, moment: written } = activity
  const moment = written === null ? null : parseMoment(written)
  return (
    <section className={styles.one} aria-label={title} data-sheet={id}>
      <div className={styles.month}>
        <Words as="h2" className={styles.title}>
          {title}
        </Words>
        <SchoolDays
          label={t('review.timing.day', { title })}
          value={moment?.kind === 'date' ? moment.date : ''}
          {...(moment ? { opensAt: daysOf(moment).first } : {})}
          onChoose={(date) => {
            // Another day at the same time.
            const time = moment?.kind === 'date' ? (written?.slice(moment.date.length) ?? '') : ''
            void run('activity.edit', { id, moment: `${date}${time}` })
          }}
        />
      </div>
      <div className={styles.fields}>
        <p className={styles.keys}>{t('review.timing.keys')}</p>
        <MomentWarnings activityId={id} />
        <MomentFields activity={activity} />
        <InlineField
          label={t('activity.place')}
          isLabelShown
          name={`${id} place`}
          saved={activity.place}
          save={async (place) => {
            const answer = await store.execute('activity.edit', { id, place })
            return answer.ok ? null : errorText(answer.error)
          }}
        />
        {next ? (
          <p>
            <Button icon={ArrowRight} look={isWithoutDay(activity) ? 'plain' : 'main'} onPress={onNext}>
              {t('review.timing.next')}
            </Button>
          </p>
        ) : null}
      </div>
    </section>
  )
}
