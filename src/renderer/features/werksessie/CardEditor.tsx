import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { errorText, useSpeech } from '#app/language.ts'
import { useRecord, useStore } from '#app/useDocument.ts'
import { boards, type CardBoard } from '#shared/rules/boards.ts'
import styles from './CardEditor.module.css'

type Props = { readonly cardId: string; readonly board: CardBoard; readonly onDone: () => void }

/** Changes a card where it lies. Enter or leaving keeps the change, Escape does not; a refused text stays to be mended. */
export function CardEditor({ cardId, board, onDone }: Props) {
  const { t } = useSpeech()
  const store = useStore()
  const card = useRecord('card', cardId)
  const { second } = boards[board]
  const [text, setText] = useState(card?.text ?? '')
  const [more, setMore] = useState(second && card ? card[second] : '')
  const [error, setError] = useState<string | null>(null)
  const first = useRef<HTMLTextAreaElement>(null)
  const isDone = useRef(false)
  useEffect(() => first.current?.select(), [])

  if (!card) return null
  const finish = () => {
    isDone.current = true
    onDone()
  }
  const save = async () => {
    if (isDone.current) return
    const fields = { text, intention: card.intention, goal: card.goal, ...(second ? { [second]: more } : {}) }
    const answer = await store.execute('card.edit', { id: cardId, ...fields })
    if (answer.ok) finish()
    else {
      setError(errorText(answer.error))
      first.current?.focus()
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey) void save()
    else if (event.key === 'Escape') finish()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onBlur = (event: FocusEvent<HTMLFieldSetElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) void save()
  }
  return (
    <fieldset className={styles.editor} onKeyDown={onKeyDown} onBlur={onBlur}>
      <textarea
        ref={first}
        className={styles.text}
        aria-label={t('card.text')}
        aria-invalid={error !== null}
        aria-describedby={error ? `error-${cardId}` : undefined}
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {second ? (
        <textarea
          className={styles.second}
          aria-label={t(`field.${second}`)}
          placeholder={t(`field.${second}`)}
          rows={2}
          value={more}
          onChange={(event) => setMore(event.target.value)}
        />
      ) : null}
      {error ? (
        <p id={`error-${cardId}`} className={styles.error} role="alert">
          {error}
        </p>
      ) : null}
      <p className={styles.hint}>{t('card.editHint')}</p>
    </fieldset>
  )
}
