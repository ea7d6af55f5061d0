import { Merge, Split } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { useOfferUndo } from '#app/undoNotice.ts'
import { useRun, useStore } from '#app/useDocument.ts'
import { useDrafts } from '#app/useDrafts.ts'
import { FormActions } from '#parts/fields/FormActions.tsx'
import { useKept } from '#parts/fields/useKept.ts'
import type { Activity } from '#shared/records.ts'
import { activitiesInOrder } from '#shared/rules/calendar/schedule.ts'
import { shorten } from '#shared/text.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { Field } from '#ui/Fields.tsx'
import { useSubmit } from '#ui/useOnce.ts'
import styles from './Dialogs.module.css'
import { FindActivity } from './FindActivity.tsx'

type Props = { readonly activity: Activity; readonly onClose: () => void }

/** Takes another activity into this one, and says before what becomes of the texts of both. */
export function MergeDialog({ activity, onClose }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  const drafts = useDrafts()
  const run = useRun()
  const offerUndo = useOfferUndo()
  const form = useRef<HTMLFormElement>(null)
  const [from, setFrom] = useState<Activity | null>(null)
  const choose = (activity: Activity) => {
    setFrom(activity)
    // Enter once more does it.
    form.current?.querySelector<HTMLElement>('[type="submit"]')?.focus()
  }
  const submit = useSubmit(async () => {
    if (!from) return
    // What was typed about either just now comes first, so that nothing said is left behind.
    for (const { id } of [activity, from]) await drafts.settled(`${id} `)
    const answer = await run('activity.merge', { intoId: activity.id, fromId: from.id })
    if (!answer.ok || !answer.value) return
    onClose()
    const told = { from: shorten(from.title), title: shorten(activity.title) }
    offerUndo(t('review.merge.done', told), answer.value.revision)
  })
  return (
    <Dialog isOpen title={t('review.merge.title')} onClose={onClose}>
      <form ref={form} className={styles.form} onSubmit={submit}>
        <p className={styles.about}>{t('review.merge.about', { title: activity.title })}</p>
        {from ? (
          <p className={styles.chosen} role="status">
            <Merge aria-hidden size="1.2em" />
            {t('did.activity.merge', { from: from.title, title: activity.title })}
          </p>
        ) : null}
        <FindActivity
          label={t('review.merge.which')}
          placeholder={t('review.merge.which')}
          activities={activitiesInOrder(store.document).filter(({ id }) => id !== activity.id)}
          autoFocus
          onChoose={choose}
        />
        <FormActions icon={Merge} text={t('review.merge.title')} onCancel={onClose} />
      </form>
    </Dialog>
  )
}

/** Splits a second activity off, and asks what that is called. */
export function SplitDialog({ activity, onClose }: Props) {
  const { t } = useTranslation()
  const drafts = useDrafts()
  const run = useRun()
  const offerUndo = useOfferUndo()
  const [kept, keep] = useKept<string>(`${activity.id} splitOff`)
  const title = kept ?? ''
  const submit = useSubmit(async () => {
    await drafts.settled(`${activity.id} `)
    const answer = await run('activity.split', { id: activity.id, title })
    if (!answer.ok || !answer.value) return
    keep(null)
    onClose()
    const told = { off: shorten(title), title: shorten(activity.title) }
    offerUndo(t('review.split.done', told), answer.value.revision)
  })
  return (
    <Dialog isOpen title={t('review.split.title')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.about}>{t('review.split.about', { title: activity.title })}</p>
        <Field label={t('review.split.name')} value={title} onChange={keep} autoFocus />
        <FormActions icon={Split} text={t('review.split.do')} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
