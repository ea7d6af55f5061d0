import { CircleAlert, CircleCheck, PencilLine } from 'lucide-react'
import { type ReactNode, useCallback, useEffect, useId, useRef } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { sameList, useDocument, useRecord, useRun, useStore } from '#app/useDocument.ts'
import { useDraft } from '#parts/fields/useDraft.ts'
import { useChanged } from '#parts/year/useChanged.ts'
import { type Activity, activityKinds, activityStatuses, type TrajectDocument } from '#shared/records.ts'
import { missingParts } from '#shared/rules/plan/completeness.ts'
import { Choice, Field } from '#ui/Fields.tsx'
import styles from './ActivityPanel.module.css'
import { BuildsOn } from './BuildsOn.tsx'
import { Elaboration } from './Elaboration.tsx'
import type { Jump } from './fields.ts'
import { goToField } from './goToField.ts'
import { History } from './History.tsx'
import { MomentFields } from './MomentFields.tsx'
import { MomentWarnings } from './MomentWarnings.tsx'
import { Occurrences } from './Occurrences.tsx'
import { OriginCards } from './OriginCards.tsx'
import { Owners } from './Owners.tsx'
import { Participants } from './Participants.tsx'
import { RecurrenceFields } from './RecurrenceFields.tsx'
import { Resources } from './Resources.tsx'
import { TargetGroups } from './TargetGroups.tsx'
import { Tools } from './Tools.tsx'

type Props = {
  readonly activityId: string
  /** The field to give the focus; none when left out. */
  readonly jump?: Jump | null
}

/** Everything about one activity, to read and to change in place. Shows nothing when it is gone. */
export function ActivityPanel({ activityId, jump = null }: Props) {
  const activity = useRecord('activity', activityId)
  // Another activity is another form: what was typed in the one before is sent as it leaves.
  return activity ? <Panel key={activityId} activity={activity} jump={jump} /> : null
}

function Panel({ activity, jump }: { readonly activity: Activity; readonly jump: Jump | null }) {
  const { t } = useTranslation()
  const run = useRun()
  const panel = useRef<HTMLDivElement>(null)
  const { id } = activity
  useEffect(() => {
    if (!jump) return
    // What closes to get here gives its focus back before the next frame; this comes after it.
    const frame = requestAnimationFrame(() => {
      if (panel.current) goToField(panel.current, jump.field)
    })
    return () => cancelAnimationFrame(frame)
  }, [jump])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears of the focus of its fields, and does nothing itself
    <div
      ref={panel}
      className={styles.panel}
      data-activity={id}
      // A browser shows the caret of a field, and may leave the rest of it beneath the edge.
      onFocus={({ target }) => (target.closest('label') ?? target).scrollIntoView({ block: 'nearest' })}
    >
      <Missing activity={activity} />
      <Changed activityId={id} />
      <Part title={t('activity.part.what')}>
        <TextPart activity={activity} part="title" />
        <Choice
          label={t('activity.kind')}
          value={activity.kind}
          options={activityKinds.map((value) => ({ value, text: t(`kind.${value}`) }))}
          onChange={(kind) => void run('activity.edit', { id, kind })}
        />
        <TextPart activity={activity} part="goal" />
        <div data-field="targetGroups">
          <TargetGroups activityId={id} />
        </div>
      </Part>
      <Part title={t('activity.part.when')}>
        <div data-field="moment">
          <MomentFields activity={activity} />
        </div>
        <MomentWarnings activityId={id} />
        <RecurrenceFields activity={activity} />
        <Occurrences activity={activity} />
        <TextPart activity={activity} part="place" />
      </Part>
      <Part title={t('activity.participants')}>
        <div data-field="participation">
          <Participants activityId={id} />
        </div>
        <div data-field="owner">
          <Owners activityId={id} />
        </div>
      </Part>
      <Part title={t('activity.tools')}>
        <Tools activityId={id} />
      </Part>
      <Part title={t('field.elaboration')}>
        <Elaboration activityId={id} />
      </Part>
      <Part title={t('activity.part.resources')}>
        <Resources activity={activity} />
      </Part>
      <Part title={t('activity.part.progress')}>
        <Choice
          label={t('field.status')}
          value={activity.status}
          options={activityStatuses.map((value) => ({ value, text: t(`status.${value}`) }))}
          onChange={(status) => void run('activity.edit', { id, status })}
        />
        <div data-field="buildsOn">
          <BuildsOn activity={activity} />
        </div>
      </Part>
      <OriginCards activity={activity} />
      <History activityId={id} />
    </div>
  )
}

/** Fields that belong together, under one heading. */
function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const headingId = useId()
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.heading}>
        {title}
      </h3>
      {children}
    </section>
  )
}

function Missing({ activity }: { readonly activity: Activity }) {
  const { t } = useTranslation()
  const { id } = activity
  const missing = useDocument(
    useCallback(
      (document: TrajectDocument) => {
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

/** That it is new or other since the last version; nothing when it is as it was. */
function Changed({ activityId }: { readonly activityId: string }) {
  const changed = useChanged(activityId)
  return changed === '' ? null : (
    <p className={styles.changed}>
      <PencilLine aria-hidden size="1.3em" />
      {changed}
    </p>
  )
}

function TextPart({ activity, part }: { readonly activity: Activity; readonly part: 'title' | 'goal' | 'place' }) {
  const { t } = useTranslation()
  const store = useStore()
  const { id } = activity
  const draft = useDraft({
    key: `${id} ${part}`,
    saved: activity[part],
    save: async (text) => {
      const answer = await store.execute('activity.edit', { id, [part]: text })
      return answer.ok ? null : { field: part, text: errorText(answer.error) }
    },
  })
  return (
    <div data-field={part}>
      <Field
        label={t(`activity.${part}`)}
        rows={part === 'goal' ? 2 : 1}
        value={draft.value}
        onChange={draft.change}
        onBlur={draft.commit}
        onEnter={draft.commit}
        error={draft.refusal?.text}
      />
    </div>
  )
}
