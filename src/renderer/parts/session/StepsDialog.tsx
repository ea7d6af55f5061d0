import { Trash2 } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { sameList, useDocument, useRun, useStore } from '#app/useDocument.ts'
import { InlineField } from '#parts/fields/InlineField.tsx'
import { limits, type SessionKind, type Step, type TrajectDocument } from '#shared/records.ts'
import { stepsOf } from '#shared/rules/board/boards.ts'
import { tidyLine } from '#shared/text.ts'
import { stepName, stepTitle } from '#shared/wording/stepTitle.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { MoveButtons } from '#ui/MoveButtons.tsx'
import { onePlace, useRowMove } from '#ui/useRowMove.ts'
import { NewStep } from './NewStep.tsx'
import { readCount } from './readCount.ts'
import styles from './StepsDialog.module.css'

type Props = {
  readonly kind: SessionKind
  readonly sessionId: string
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The steps of a session: their order, names and minutes, which to skip, and in werksessie 1 steps of the facilitator's own. */
export function StepsDialog({ kind, sessionId, isOpen, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog isWide title={t(`steps.title.${kind}`)} isOpen={isOpen} onClose={onClose}>
      <Steps kind={kind} sessionId={sessionId} />
      <DialogActions>
        <Button onPress={onClose}>{t('action.done')}</Button>
      </DialogActions>
    </Dialog>
  )
}

function Steps({ kind, sessionId }: Pick<Props, 'kind' | 'sessionId'>) {
  const { t } = useTranslation()
  const store = useStore()
  const run = useRun()
  const select = useCallback((document: TrajectDocument) => stepsOf(document, sessionId), [sessionId])
  const steps = useDocument(select, sameList)
  const [announcement, setAnnouncement] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const closing = steps.find(({ board }) => board === 'closing')
  const skipped = steps.filter((step) => step.skipped).length
  const minutes = steps.reduce((sum, step) => sum + (step.skipped ? 0 : step.minutes), 0)

  const move = async (step: Step, by: -1 | 1) => {
    const all = stepsOf(store.document, sessionId)
    const place = onePlace(all, step.id, by)
    if (!place) return
    const { beforeId, number } = place
    const answer = await run('step.move', { id: step.id, beforeId })
    if (answer.ok) setAnnouncement(t('steps.moved', { step: stepName(step, t), number, count: all.length }))
  }
  const remove = async (step: Step, index: number) => {
    const answer = await run('step.remove', { id: step.id })
    if (!answer.ok) return
    const rows = [...(list.current?.children ?? [])]
    ;(rows[index] ?? rows.at(-1))?.querySelector('input')?.focus()
  }
  return (
    <>
      <p>{t('steps.about')}</p>
      <ol ref={list} className={styles.steps}>
        {steps.map((step, index) => (
          <StepRow
            key={step.id}
            step={step}
            number={index + 1}
            isLast={index === steps.length - 1}
            onMove={(by) => move(step, by)}
            onRemove={() => void remove(step, index)}
          />
        ))}
      </ol>
      <p className={styles.total}>
        <strong>{t('steps.total', { count: minutes })}</strong>
        {skipped > 0 ? ` ${t('steps.total.skipped', { count: skipped })}` : null}
      </p>
      {kind === 'werksessie1' ? <NewStep beforeId={closing?.id ?? null} /> : null}
      <p role="status" className="visuallyHidden">
        {announcement}
      </p>
    </>
  )
}

type RowProps = {
  readonly step: Step
  readonly number: number
  readonly isLast: boolean
  readonly onMove: (by: -1 | 1) => Promise<void>
  readonly onRemove: () => void
}

function StepRow({ step, number, isLast, onMove, onRemove }: RowProps) {
  const { t } = useTranslation()
  const store = useStore()
  const run = useRun()
  const { row, press, onKeyDown } = useRowMove(onMove)
  const name = stepName(step, t)

  const edit = async (fields: { readonly title?: string; readonly minutes?: number }) => {
    const answer = await store.execute('step.edit', { id: step.id, ...fields })
    return answer.ok ? null : errorText(answer.error)
  }
  return (
    <li ref={row} className={styles.step} data-skipped={step.skipped || undefined} onKeyDown={onKeyDown}>
      <span className={styles.number}>{number}</span>
      <InlineField
        label={t('steps.name', { number })}
        name={`${step.id} title`}
        saved={stepTitle(step, t)}
        // The usual name is not kept as a name of its own, so that it still speaks the language of the window.
        save={(text) =>
          edit({ title: step.board !== 'open' && tidyLine(text) === t(`board.${step.board}`) ? '' : text })
        }
      />
      <InlineField
        label={t('steps.minutes', { number })}
        name={`${step.id} minutes`}
        type="number"
        min="0"
        max={String(limits.minutes)}
        saved={String(step.minutes)}
        unreadable={t('steps.minutes.wrong', { max: limits.minutes })}
        save={async (text) => {
          const minutes = readCount(text, limits.minutes)
          return minutes === null ? t('steps.minutes.wrong', { max: limits.minutes }) : edit({ minutes })
        }}
      />
      <label className={styles.skip}>
        <input
          type="checkbox"
          aria-label={t('steps.skip.label', { step: name })}
          checked={step.skipped}
          onChange={({ target }) => void run('step.edit', { id: step.id, skipped: target.checked })}
        />
        {t('steps.skip')}
      </label>
      <span className={styles.buttons}>
        <MoveButtons
          up={t('steps.up', { step: name })}
          down={t('steps.down', { step: name })}
          isFirst={number === 1}
          isLast={isLast}
          onMove={press}
        />
        {step.board === 'open' ? (
          <IconButton icon={Trash2} label={t('steps.remove', { step: name })} onPress={onRemove} />
        ) : null}
      </span>
    </li>
  )
}
