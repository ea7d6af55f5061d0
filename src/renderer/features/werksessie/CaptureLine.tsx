import { type ClipboardEvent, type KeyboardEvent, type SubmitEvent, useRef, useState } from 'react'
import { focusHome } from '#app/keepFocus.ts'
import { errorText, useSpeech } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { type ColumnId, type Document, limits } from '#shared/records.ts'
import type { AppError } from '#shared/result.ts'
import { boards, isCluster, itemsIn } from '#shared/rules/boards.ts'
import { linesOf, tidyLine } from '#shared/text.ts'
import { useBoard } from './boardState.ts'
import styles from './CaptureLine.module.css'
import { useCaptureDraft } from './captureDraft.ts'
import { captureFieldId, focusCapture, focusItem } from './focus.ts'
import { clusterItem } from './items.ts'
import { PasteDialog } from './PasteDialog.tsx'

type Props = {
  /** The column for the next card; null is the parking lot. */
  readonly column: ColumnId | null
  readonly onColumn: (column: ColumnId | null) => void
  readonly onKeys: () => void
}

/**
 * Where everything that is said is typed. Enter makes a card and the line is free at once; a card that could not be kept
 * comes back as text, before what has been typed since.
 */
export function CaptureLine({ column, onColumn, onKeys }: Props) {
  const { t } = useSpeech()
  const store = useStore()
  const { stepId, board } = useBoard()
  const { columns, second } = boards[board]
  const [{ text, more }, setDraft] = useCaptureDraft(stepId)
  const [error, setError] = useState<AppError | null>(null)
  const [pasted, setPasted] = useState<readonly string[] | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const name = column === null ? t('parking.title') : t(`column.${column}`)

  const send = async (lines: readonly string[], extra: string): Promise<void> => {
    const cards = lines.map((line) => ({ text: line, ...(second ? { [second]: extra } : {}) }))
    // A parked card keeps a column to go back to.
    const home = column ?? columns[0]
    if (!home) return
    const answer = await store.execute('card.add', { stepId, column: home, cards, parked: column === null })
    if (answer.ok) return
    setError(answer.error)
    setDraft((since) => ({
      text: [...lines, since.text].filter((part) => part !== '').join(' '),
      more: since.more || extra,
    }))
  }

  const capture = (event: SubmitEvent) => {
    event.preventDefault()
    const line = tidyLine(text)
    const problem = problemOf(line, limits.card) ?? (more && problemOf(tidyLine(more), limits.goal))
    setError(problem || null)
    if (problem) {
      field.current?.focus()
      return
    }
    // First on its way, then cleared: the card is written to disk while this window draws itself again.
    void send([line], more)
    setDraft(() => ({ text: '', more: '' }))
    field.current?.focus()
  }

  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const lines = linesOf(event.clipboardData.getData('text/plain'))
    if (lines.length < 2) return
    event.preventDefault()
    setPasted(lines)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const digit = event.altKey && /^Digit\d$/.test(event.code) ? Number(event.code.slice(5)) : null
    const chosen = digit ? columns[digit - 1] : null
    if (chosen) onColumn(chosen)
    else if (digit === 0) onColumn(null)
    else if (event.key === '?' && text === '' && more === '') onKeys()
    else if (event.key === 'ArrowUp' && text === '') {
      focusLast(store.document, stepId, column === null ? columns : [column, ...columns])
    } else return
    event.preventDefault()
  }

  return (
    <form
      className={styles.line}
      onSubmit={capture}
      onBlur={(event) => {
        // An empty line is only worth a word while someone is at it.
        if (text === '' && !event.currentTarget.contains(event.relatedTarget)) setError(null)
      }}
      noValidate
    >
      <span className={styles.column}>{name}</span>
      <div className={styles.fields} data-invalid={error !== null || undefined}>
        <input
          ref={field}
          id={captureFieldId}
          {...focusHome}
          className={styles.text}
          aria-label={t('capture.label')}
          aria-invalid={error !== null}
          aria-describedby="capture-help"
          placeholder={t(`capture.placeholder.${board}`)}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: who opens a step wants to type
          autoFocus
          value={text}
          onChange={(event) => {
            const { value } = event.target
            setDraft((draft) => ({ ...draft, text: value }))
            setError(null)
          }}
          onPaste={paste}
          onKeyDown={onKeyDown}
        />
        {second ? (
          <input
            className={styles.second}
            aria-label={t(`field.${second}`)}
            placeholder={t(`field.${second}`)}
            autoComplete="off"
            value={more}
            onChange={(event) => {
              const { value } = event.target
              setDraft((draft) => ({ ...draft, more: value }))
              setError(null)
            }}
            onKeyDown={onKeyDown}
          />
        ) : null}
        {/* Submits on Enter when there are two fields; a pointer can press it too. */}
        <button type="submit" className={styles.enter}>
          {t('capture.enter')}
        </button>
      </div>
      <p
        id="capture-help"
        className={styles.help}
        role={error ? 'alert' : undefined}
        data-error={error ? true : undefined}
      >
        {error
          ? errorText(error)
          : t(second ? 'capture.helpSecond' : 'capture.help', {
              field: second ? t(`field.${second}`).toLocaleLowerCase() : '',
            })}
      </p>
      <PasteDialog
        lines={pasted}
        place={name}
        onClose={() => setPasted(null)}
        onChoose={(lines) => {
          setPasted(null)
          void send(lines, '').then(focusCapture)
        }}
      />
    </form>
  )
}

/** The last thing of a column gets the focus; of the first column that has any when that one is empty. */
function focusLast(document: Document, stepId: string, columns: readonly ColumnId[]): void {
  const last = columns.flatMap((column) => itemsIn(document, stepId, column).at(-1) ?? [])[0]
  if (last) focusItem(isCluster(last) ? clusterItem(last.id) : last.id)
}

function problemOf(line: string, max: number): AppError | null {
  if (line === '') return { code: 'text.empty' }
  return line.length > max ? { code: 'text.tooLong', values: { max } } : null
}
