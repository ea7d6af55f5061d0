import type { RefObject } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { useDraft } from '#parts/fields/useDraft.ts'
import styles from './DecisionBar.module.css'
import { groupRemarkKey } from './remarkKeys.ts'
import { letters, otherLetters } from './reviewKeys.ts'

type Props = {
  readonly activityId: string
  readonly saved: string
  readonly field: RefObject<HTMLInputElement | null>
  /** Whether the group is asked why the activity is dropped. */
  readonly asksReason: boolean
  /** Whether a key pressed at this time was meant for what stood there before. */
  readonly isLate: (at: number) => boolean
  /** Typing is done: the keys decide again. */
  readonly onLeave: () => void
}

/** What the group says about an activity. It is kept when the field is left, however that happens, and then on the wall. */
export function RemarkField({ activityId, saved, field, asksReason, isLate, onLeave }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  const draft = useDraft({
    key: groupRemarkKey(activityId),
    saved,
    save: async (text) => {
      const answer = await store.execute('remark.set', { activityId, text })
      return answer.ok ? null : { field: 'remark', text: errorText(answer.error) }
    },
  })
  return (
    <div className={styles.remark}>
      <input
        dir="auto"
        ref={field}
        className={styles.input}
        aria-label={t('review.remark')}
        placeholder={t(asksReason ? 'review.remark.reason' : 'review.remark')}
        aria-invalid={draft.refusal !== null}
        aria-describedby={draft.refusal === null ? undefined : 'remark-refused'}
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          // The press that dropped it, or its second one, is no word of the reason; whatever comes after a word is.
          const isOfDropping = event.repeat || event.key.toUpperCase() === letters.dropped
          if (asksReason && draft.value === '' && isOfDropping && isLate(event.timeStamp)) event.preventDefault()
          else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Escape') onLeave()
        }}
      />
      <kbd aria-hidden className={styles.key}>
        {otherLetters.remark}
      </kbd>
      {draft.refusal === null ? null : (
        <p id="remark-refused" role="alert" className={styles.refused}>
          {draft.refusal.text}
        </p>
      )}
    </div>
  )
}
