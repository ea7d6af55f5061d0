import { CircleCheck, CircleDashed, Clock, Info, Stamp, TriangleAlert } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { showNotice } from '#app/notices.ts'
import { useToday } from '#app/today.ts'
import { useRun } from '#app/useDocument.ts'
import { FormActions } from '#parts/fields/FormActions.tsx'
import type { TrajectDocument } from '#shared/records.ts'
import { activitiesOfPlan, decisionOf } from '#shared/rules/plan/plan.ts'
import { radarOf } from '#shared/rules/plan/radar.ts'
import { findingInWords } from '#shared/wording/findingWording.ts'
import { DateField } from '#ui/DateField.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Field } from '#ui/Fields.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './Dialogs.module.css'

type Props = {
  readonly document: TrajectDocument
  readonly attendees: string
  readonly onAttendees: (text: string) => void
  readonly onClose: () => void
  readonly onSealed: () => void
}

/** Asks who is present and on which day, names what is still open, and seals. Nothing here forbids. */
export function SealDialog({ document, attendees, onAttendees, onClose, onSealed }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const now = useToday()
  const [typed, setTyped] = useState<string | null>(null)
  const date = typed ?? now
  const form = useRef<HTMLFormElement>(null)
  const isDateMissing = date === ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isDateMissing) return
    const answer = await run('version.seal', { date, attendees })
    if (!answer.ok) return
    showNotice({ tone: 'done', text: t('review.seal.done') })
    onSealed()
  }
  return (
    <Dialog isOpen title={t('review.seal.title')} onClose={onClose}>
      <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <StillOpen document={document} />
        <Field
          label={t('review.seal.attendees')}
          value={attendees}
          onChange={onAttendees}
          // Sealing is too much for the key that ends a line: it goes to the day, the button seals.
          onEnter={() => form.current?.querySelector<HTMLElement>('[role="spinbutton"]')?.focus()}
          autoFocus
        />
        <DateField
          label={t('review.seal.date')}
          value={date}
          onChange={setTyped}
          error={isDateMissing ? t('review.seal.date.missing') : undefined}
        />
        <FormActions icon={Stamp} text={t('review.seal')} onCancel={onClose} />
      </form>
    </Dialog>
  )
}

function StillOpen({ document }: { readonly document: TrajectDocument }) {
  const { t, language } = useTranslation()
  const activities = activitiesOfPlan(document)
  const { perActivity: gaps, plan } = radarOf(document)
  const undecided = activities.filter(({ id }) => !decisionOf(document, id)).length
  const later = activities.filter(({ id }) => decisionOf(document, id)?.outcome === 'later').length
  return (
    <div className={styles.notes}>
      <p>{t('review.seal.about', { count: activities.length })}</p>
      {gaps.length + plan.length + undecided + later === 0 ? (
        <p className={styles.note}>
          <CircleCheck aria-hidden size="1.2em" color="var(--keep)" />
          {t('review.seal.ready')}
        </p>
      ) : null}
      {undecided > 0 ? (
        <p className={styles.note}>
          <CircleDashed aria-hidden size="1.2em" />
          {t('review.seal.undecided', { count: undecided })}
        </p>
      ) : null}
      {later > 0 ? (
        <p className={styles.note}>
          <Clock aria-hidden size="1.2em" />
          {t('review.seal.later', { count: later })}
        </p>
      ) : null}
      {plan.length > 0 ? (
        <>
          <p className={styles.note}>
            <Info aria-hidden size="1.2em" />
            {t('review.seal.plan')}
          </p>
          <ul className={styles.plan}>
            {plan.map((finding, index) => (
              <li key={index}>{findingInWords(finding, language, t).title}</li>
            ))}
          </ul>
        </>
      ) : null}
      {gaps.length > 0 ? (
        <>
          <p className={styles.note}>
            <TriangleAlert aria-hidden size="1.2em" color="var(--improve)" />
            {t('review.seal.gaps', { count: gaps.length })}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
          <ul className={styles.gaps} tabIndex={0}>
            {gaps.map(({ activity, parts }) => (
              <li key={activity.id}>
                <Words as="strong">{activity.title}</Words>
                {` · ${t('review.missing', { parts: parts.map(({ part }) => t(`part.${part}`)).join(', ') })}`}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}
