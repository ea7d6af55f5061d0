import { ChevronDown, ChevronUp, type LucideIcon, X } from 'lucide-react'
import { type KeyboardEvent, useCallback, useId, useRef, useState } from 'react'
import { errorText, useSpeech } from '#app/language.ts'
import { sameList, useDocument, useRun, useStore } from '#app/useDocument.ts'
import type { Document, Elaboration as Line } from '#shared/records.ts'
import { elaborationOf } from '#shared/rules/plan.ts'
import { linesOf, shorten } from '#shared/text.ts'
import { IconButton } from '#ui/Button.tsx'
import { Field } from '#ui/Fields.tsx'
import panel from './ActivityPanel.module.css'
import styles from './Lines.module.css'
import { Tick } from './Tick.tsx'
import { useAdding } from './useAdding.ts'
import { useDraft } from './useDraft.ts'

/** How many points are taken over in one go. */
const mostAtOnce = 100

const breaksIn = (text: string) => text.split('\n').length

/** The checklist by which an activity is worked out: ticked, worded, put in order, and added to by typing or pasting. */
export function Elaboration({ activityId }: { readonly activityId: string }) {
  const { t } = useSpeech()
  const store = useStore()
  const run = useRun()
  const lines = useDocument(
    useCallback((document: Document) => elaborationOf(document, activityId), [activityId]),
    sameList,
  )
  const [said, setSaid] = useState('')
  const adder = useRef<HTMLDivElement>(null)
  const adding = useAdding({
    key: `${activityId} elaboration`,
    between: '\n',
    send: async (text) => {
      const texts = linesOf(text)
      if (texts.length === 0) return null
      if (texts.length > mostAtOnce) {
        const values = { count: texts.length, max: mostAtOnce }
        return { field: 'elaboration', text: t('activity.elaboration.tooMany', values) }
      }
      const answer = await store.execute('elaboration.add', { activityId, texts: [...texts] })
      return answer.ok ? null : { field: 'elaboration', text: errorText(answer.error) }
    },
  })
  const change = (text: string) => {
    adding.change(text)
    // Enter adds, so a line break can only be pasted: each line is a point.
    if (breaksIn(text) > breaksIn(adding.value)) adding.add()
  }
  const move = async (line: Line, by: -1 | 1) => {
    const index = lines.findIndex(({ id }) => id === line.id)
    const place = index + by
    if (place < 0 || place >= lines.length) return
    const beforeId = (by === -1 ? lines[place] : lines[place + 1])?.id ?? null
    const moved = await run('elaboration.move', { id: line.id, beforeId })
    const text = shorten(line.text)
    if (moved.ok) setSaid(t('activity.elaboration.moved', { text, place: place + 1, count: lines.length }))
  }
  const remove = async (id: string) => {
    await run('elaboration.remove', { id })
    adder.current?.querySelector('textarea')?.focus()
  }
  const done = lines.filter((line) => line.done).length
  return (
    <>
      {lines.length > 0 ? (
        <>
          <p className={panel.soft}>{t('activity.elaboration.done', { done, count: lines.length })}</p>
          <ol className={styles.lines}>
            {lines.map((line, index) => (
              <ChecklistLine
                key={line.id}
                line={line}
                number={index + 1}
                isFirst={index === 0}
                isLast={index === lines.length - 1}
                onMove={(by) => void move(line, by)}
                onRemove={() => void remove(line.id)}
              />
            ))}
          </ol>
        </>
      ) : null}
      <div ref={adder}>
        <Field
          label={t('activity.elaboration.add')}
          hint={t('activity.elaboration.hint')}
          rows={1}
          value={adding.value}
          onChange={change}
          onBlur={adding.leave}
          onEnter={adding.add}
          error={adding.refusal?.text}
        />
      </div>
      <p role="status" className="visuallyHidden">
        {said}
      </p>
    </>
  )
}

type LineProps = {
  readonly line: Line
  readonly number: number
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

function ChecklistLine({ line, number, isFirst, isLast, onMove, onRemove }: LineProps) {
  const { t } = useSpeech()
  const store = useStore()
  const run = useRun()
  const errorId = useId()
  const { id, done } = line
  const text = shorten(line.text)
  const draft = useDraft({
    key: `${id} text`,
    saved: line.text,
    save: async (typed) => {
      // What was taken away meanwhile needs no words any more.
      if (!store.record('elaboration', id)) return null
      const answer = await store.execute('elaboration.edit', { id, text: typed })
      return answer.ok ? null : { field: 'text', text: errorText(answer.error) }
    },
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      draft.commit()
    }
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      draft.commit()
      onMove(event.key === 'ArrowUp' ? -1 : 1)
    }
  }
  const error = draft.refusal?.text
  return (
    <li className={styles.line} data-done={done}>
      <Tick
        isOn={done}
        onChange={(isOn) => void run('elaboration.edit', { id, done: isOn })}
        text={t('activity.elaboration.tick', { text })}
        isTextHidden
      />
      <div className={styles.point}>
        <textarea
          rows={1}
          aria-label={t('activity.elaboration.text', { number })}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          aria-invalid={error !== undefined}
          aria-describedby={error ? errorId : undefined}
          value={draft.value}
          onChange={({ target }) => draft.change(target.value)}
          onBlur={draft.commit}
          onKeyDown={onKeyDown}
        />
        {error ? (
          <p id={errorId} role="alert" className={panel.error}>
            {error}
          </p>
        ) : null}
      </div>
      <div className={styles.movers}>
        <Mover
          icon={ChevronUp}
          label={t('activity.elaboration.up', { text })}
          isEnd={isFirst}
          onMove={() => onMove(-1)}
        />
        <Mover
          icon={ChevronDown}
          label={t('activity.elaboration.down', { text })}
          isEnd={isLast}
          onMove={() => onMove(1)}
        />
      </div>
      <IconButton icon={X} label={t('activity.elaboration.remove', { text })} onPress={onRemove} />
    </li>
  )
}

type MoverProps = {
  readonly icon: LucideIcon
  readonly label: string
  /** Whether the line cannot go further. The button stays, so that it keeps the focus that brought the line here. */
  readonly isEnd: boolean
  readonly onMove: () => void
}

function Mover({ icon: Icon, label, isEnd, onMove }: MoverProps) {
  return (
    <button
      type="button"
      className={styles.mover}
      aria-label={label}
      title={label}
      aria-disabled={isEnd}
      onClick={isEnd ? undefined : onMove}
    >
      <Icon aria-hidden size="1.1em" />
    </button>
  )
}
