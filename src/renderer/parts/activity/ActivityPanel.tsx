import { CircleAlert, CircleCheck } from 'lucide-react'
import { useCallback } from 'react'
import { errorText, useSpeech } from '#app/language.ts'
import { sameList, useDocument, useRecord, useRun, useStore } from '#app/useDocument.ts'
import { type Activity, activityKinds, type Document } from '#shared/records.ts'
import { missingParts } from '#shared/rules/completeness.ts'
import { Choice, Field } from '#ui/Fields.tsx'
import styles from './ActivityPanel.module.css'
import type { PanelField } from './fields.ts'
import { MomentFields } from './MomentFields.tsx'
import { OriginCards } from './OriginCards.tsx'
import { Participants } from './Participants.tsx'
import { Tools } from './Tools.tsx'
import { useDraft } from './useDraft.ts'

type Props = {
  readonly activityId: string
  /** The field that gets the focus when the panel is shown; none when left out. */
  readonly field?: PanelField | null
}

/** Everything about one activity, to read and to change in place. Shows nothing when it is gone. */
export function ActivityPanel({ activityId }: Props) {
  const activity = useRecord('activity', activityId)
  // Another activity is another form: what was typed in the one before is sent as it leaves.
  return activity ? <Panel key={activityId} activity={activity} /> : null
}

function Panel({ activity }: { readonly activity: Activity }) {
  const { t } = useSpeech()
  const run = useRun()
  const { id } = activity
  return (
    <div className={styles.panel}>
      <Missing activity={activity} />
      <TextPart activity={activity} part="title" />
      <Choice
        label={t('activity.kind')}
        value={activity.kind}
        options={activityKinds.map((value) => ({ value, text: t(`kind.${value}`) }))}
        onChange={(kind) => void run('activity.edit', { id, kind })}
      />
      <MomentFields activity={activity} />
      <TextPart activity={activity} part="goal" />
      <Participants activityId={id} />
      <Tools activityId={id} />
      <OriginCards activityId={id} />
    </div>
  )
}

function Missing({ activity }: { readonly activity: Activity }) {
  const { t } = useSpeech()
  const { id } = activity
  const missing = useDocument(
    useCallback(
      (document: Document) => {
        const now = document.activity.get(id)
        return now ? missingParts(document, now) : []
      },
      [id],
    ),
    sameList,
  )
  const isComplete = missing.length === 0
  return (
    <p className={styles.missing} data-complete={isComplete}>
      {isComplete ? <CircleCheck aria-hidden size="1.3em" /> : <CircleAlert aria-hidden size="1.3em" />}
      {isComplete
        ? t('activity.complete')
        : t('activity.missing', { parts: missing.map((part) => t(`part.${part}`)).join(', ') })}
    </p>
  )
}

function TextPart({ activity, part }: { readonly activity: Activity; readonly part: 'title' | 'goal' }) {
  const { t } = useSpeech()
  const store = useStore()
  const { id } = activity
  const draft = useDraft({
    key: `${id} ${part}`,
    saved: activity[part],
    save: async (text) => {
      const answer = await store.execute('activity.edit', part === 'title' ? { id, title: text } : { id, goal: text })
      return answer.ok ? null : { field: part, text: errorText(answer.error) }
    },
  })
  return (
    <Field
      label={t(`activity.${part}`)}
      rows={part === 'title' ? 2 : 3}
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.commit}
      onEnter={draft.commit}
      error={draft.refusal?.text}
    />
  )
}
