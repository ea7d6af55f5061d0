import { useRef } from 'react'
import { Meter } from 'react-aria-components'
import { errorText, useTranslation } from '#app/language.ts'
import { sameList, useDocument, useStore } from '#app/useDocument.ts'
import { useDrafts } from '#app/useDrafts.ts'
import { InlineField } from '#parts/fields/InlineField.tsx'
import type { InputOf } from '#shared/commands/index.ts'
import type { Activity, TrajectDocument } from '#shared/records.ts'
import type { Result } from '#shared/result.ts'
import { activitiesInOrder } from '#shared/rules/calendar/schedule.ts'
import { goesAhead } from '#shared/rules/plan/plan.ts'
import { type Balance, resourcesOf } from '#shared/rules/plan/resources.ts'
import { eurosText, hoursText, readEuros, readHours } from '#shared/wording/amounts.ts'
import { eurosInWords, hoursInWords } from '#shared/wording/wording.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import styles from './ResourcesDialog.module.css'

const activitiesGoingOn = (document: TrajectDocument) =>
  activitiesInOrder(document).filter((activity) => goesAhead(document, activity))
const minutesOf = (document: TrajectDocument) => resourcesOf(document).minutes
const centsOf = (document: TrajectDocument) => resourcesOf(document).cents
const sameBalance = (a: Balance, b: Balance) => a.planned === b.planned && a.available === b.available

/**
 * The hours and euros that the school sets aside for a year, beside what the plan asks of them. It stays open on an amount
 * that cannot be kept.
 */
export function ResourcesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const minutes = useDocument(minutesOf, sameBalance)
  const cents = useDocument(centsOf, sameBalance)
  const activities = useDocument(activitiesGoingOn, sameList)
  const store = useStore()
  const drafts = useDrafts()
  const section = useRef<HTMLDivElement>(null)
  const close = async () => {
    // Leaving a field keeps it: at Escape the focus may be in it still.
    section.current?.querySelector<HTMLElement>('input:focus')?.blur()
    for (const name of amounts) {
      const key = amountKey(store.trajectId, name)
      await drafts.settled(key)
      if (drafts.get(key)?.refusal) {
        section.current?.querySelector<HTMLElement>('input[aria-invalid="true"]')?.focus()
        return
      }
    }
    onClose()
  }
  return (
    <Dialog isOpen isWide title={t('jaarplan.school.resources')} onClose={() => void close()}>
      <div ref={section} className={styles.section}>
        <p>{t('resources.about')}</p>
        <div className={styles.amounts}>
          <Amount
            label={t('resources.hours')}
            hint={t('resources.hours.hint')}
            name="minutes"
            balance={minutes}
            text={hoursText(minutes.available)}
            read={readHours}
            say={(amount) => hoursInWords(amount, t)}
          />
          <Amount
            label={t('resources.euros')}
            hint={t('resources.euros.hint')}
            name="cents"
            balance={cents}
            text={eurosText(cents.available)}
            read={readEuros}
            say={(amount) => eurosInWords(amount, t)}
          />
        </div>
        <Planned activities={activities} minutes={minutes.planned} cents={cents.planned} />
      </div>
      <DialogActions>
        <Button look="main" onPress={() => void close()}>
          {t('action.done')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

const amounts = ['minutes', 'cents'] as const
type AmountName = (typeof amounts)[number]
const amountKey = (trajectId: string, name: AmountName) => `${trajectId} ${name}`

type AmountProps = {
  readonly label: string
  readonly hint: string
  readonly name: AmountName
  readonly balance: Balance
  readonly text: string
  readonly read: (text: string) => Result<number | null>
  readonly say: (amount: number) => string
}

function Amount({ label, hint, name, balance, text, read, say }: AmountProps) {
  const store = useStore()
  return (
    <div className={styles.amount}>
      <InlineField
        label={label}
        isLabelShown
        autoFocus={name === 'minutes'}
        name={amountKey(store.trajectId, name)}
        hint={hint}
        saved={text}
        save={async (typed) => {
          const amount = read(typed)
          if (!amount.ok) return errorText(amount.error)
          const input: InputOf<'resources.set'> =
            name === 'minutes' ? { minutes: amount.value } : { cents: amount.value }
          const answer = await store.execute('resources.set', input)
          return answer.ok ? null : errorText(answer.error)
        }}
      />
      <Words name={name} balance={balance} say={say} />
    </div>
  )
}

/** What is left or over, in a bar and in words. */
function Words({ name, balance, say }: Pick<AmountProps, 'name' | 'balance' | 'say'>) {
  const { t } = useTranslation()
  const { planned, available } = balance
  // The sign stays with its number at the end of a line.
  const whole = (amount: number) => say(amount).replaceAll(' ', '\u00a0')
  if (available === null) return <p>{t('resources.unknown', { planned: whole(planned) })}</p>
  const isOver = planned > available
  const values = { planned: whole(planned), available: whole(available), rest: whole(Math.abs(available - planned)) }
  const words = t(isOver ? 'resources.over' : planned === available ? 'resources.exact' : 'resources.left', values)
  return (
    <Meter
      className={styles.meter}
      aria-label={t(`resources.planned.${name}`)}
      value={Math.min(planned, available)}
      maxValue={Math.max(available, 1)}
      valueLabel={words}
      data-over={isOver || undefined}
    >
      {({ percentage }) => (
        <>
          <div className={styles.track}>
            <div className={styles.fill} style={{ width: `${isOver ? 100 : percentage}%` }} />
          </div>
          <p className={styles.words} data-over={isOver || undefined}>
            {words}
          </p>
        </>
      )}
    </Meter>
  )
}

type PlannedProps = { readonly activities: readonly Activity[]; readonly minutes: number; readonly cents: number }

/** The activities of which it is known what they take, and how many of which it is not. */
function Planned({ activities, minutes, cents }: PlannedProps) {
  const { t } = useTranslation()
  const known = activities.filter((activity) => activity.minutes !== null || activity.cents !== null)
  const unknown = activities.length - known.length
  return (
    <>
      {known.length > 0 ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('resources.activity')}</th>
              <th scope="col" className={styles.number}>
                {t('resources.column.hours')}
              </th>
              <th scope="col" className={styles.number}>
                {t('resources.column.euros')}
              </th>
            </tr>
          </thead>
          <tbody>
            {known.map((activity) => (
              <tr key={activity.id}>
                <th scope="row">{activity.title}</th>
                <td className={styles.number}>{hoursText(activity.minutes) || '–'}</td>
                <td className={styles.number}>{eurosText(activity.cents) || '–'}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('resources.total')}</th>
              <td className={styles.number}>{hoursText(minutes)}</td>
              <td className={styles.number}>{eurosText(cents)}</td>
            </tr>
          </tfoot>
        </table>
      ) : null}
      {unknown > 0 ? <p>{t('resources.unfilled', { count: unknown })}</p> : null}
    </>
  )
}
