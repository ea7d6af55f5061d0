import { ChevronDown, ChevronUp, type LucideIcon, X } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useCallback, useId, useRef, useState } from 'react'
import { clipOf } from '#app/clip.ts'
import { errorText, useTranslation } from '#app/language.ts'
import { sameList, useDocument, useRun, useStore } from '#app/useDocument.ts'
import { useAdding } from '#parts/fields/useAdding.ts'
import { useDraft } from '#parts/fields/useDraft.ts'
import { readLines } from '#shared/clipboard/clipboard.ts'
import { type Elaboration as Line, limits, type TrajectDocument } from '#shared/records.ts'
import { elaborationOf } from '#shared/rules/plan/plan.ts'
import { shorten } from '#shared/text.ts'
import { IconButton } from '#ui/Button.tsx'
import { Field } from '#ui/Fields.tsx'
import { onePlace, useRowMove } from '#ui/useRowMove.ts'
import panel from './ActivityPanel.module.css'
import styles from './Lines.module.css'
import { Tick } from './Tick.tsx'

/** How many points are taken over in one go. */
const mostAtOnce = 100

const breaksIn = (text: string) => text.split('\n').length

/** The checklist by which an activity is worked out: ticked, worded, put in order, and added to by typing or pasting. */
export function Elaboration({ activityId }: { readonly activityId: string }) {
  const { t } = useTranslation()
  const store = useStore()
  const run = useRun()
  const lines = useDocument(
    useCallback((document: TrajectDocument) => elaborationOf(document, activityId), [activityId]),
    sameList,
  )
  const [announcement, setAnnouncement] = useState('')
  const adder = useRef<HTMLDivElement>(null)
  const adding = useAdding({
    key: `${activityId} elaboration`,
    between: '\n',
    send: async (text) => {
      const { lines: texts, more } = readLines({ text, html: '' })
      const count = texts.length + more
      if (count === 0) return null
      if (count > mostAtOnce) {
        return { field: 'elaboration', text: t('activity.elaboration.tooMany', { count, max: mostAtOnce }) }
      }
      const long = texts.findIndex((line) => line.length > limits.goal)
      if (long !== -1) {
        const values = { line: long + 1, length: texts[long]?.length ?? 0, max: limits.goal }
        return { field: 'elaboration', text: t('paste.list.tooLong', values) }
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
  const paste = (event: ClipboardEvent) => {
    const clip = clipOf(event.clipboardData)
    const { lines: texts, more } = readLines(clip)
    // Without a table what is pasted says it all.
    if (clip.html === '' || texts.length < 2 || more > 0) return
    event.preventDefault()
    adding.change([adding.value, ...texts].filter(Boolean).join('\n'))
    adding.add()
  }
  const move = async (line: Line, by: -1 | 1) => {
    const to = onePlace(lines, line.id, by)
    if (!to) return
    const moved = await run('elaboration.move', { id: line.id, beforeId: to.beforeId })
    const text = shorten(line.text)
    if (moved.ok) setAnnouncement(t('activity.elaboration.moved', { text, place: to.number, count: lines.length }))
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
                onMove={(by) => move(line, by)}
                onRemove={() => void remove(line.id)}
              />
            ))}
          </ol>
        </>
      ) : null}
      <div ref={adder} onPasteCapture={paste}>
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
        {announcement}
      </p>
    </>
  )
}

type LineProps = {
  readonly line: Line
  readonly number: number
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: -1 | 1) => Promise<void>
  readonly onRemove: () => void
}

function ChecklistLine({ line, number, isFirst, isLast, onMove, onRemove }: LineProps) {
  const { t } = useTranslation()
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
  const { row, press, onKeyDown } = useRowMove(async (by) => {
    draft.commit()
    await onMove(by)
  })
  const commitOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    draft.commit()
  }
  const error = draft.refusal?.text
  return (
    <li ref={row} className={styles.line} data-done={done} onKeyDown={onKeyDown}>
      <Tick
        isOn={done}
        onChange={(isOn) => void run('elaboration.edit', { id, done: isOn })}
        text={t('activity.elaboration.tick', { text })}
        isTextHidden
      />
      <div className={styles.point}>
        <textarea
          dir="auto"
          rows={1}
          aria-label={t('activity.elaboration.text', { number })}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          aria-invalid={error !== undefined}
          aria-describedby={error ? errorId : undefined}
          value={draft.value}
          onChange={({ target }) => draft.change(target.value)}
          onBlur={draft.commit}
          onKeyDown={commitOnEnter}
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
          onMove={() => void press(-1)}
        />
        <Mover
          icon={ChevronDown}
          label={t('activity.elaboration.down', { text })}
          isEnd={isLast}
          onMove={() => void press(1)}
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
