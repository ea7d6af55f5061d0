import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { useRecord, useStore } from '#app/useDocument.ts'
import { useDraft } from '#parts/fields/useDraft.ts'
import type { Card } from '#shared/records.ts'
import { boards, type CardBoard } from '#shared/rules/board/boards.ts'
import { caretToEnd } from '#ui/caret.ts'
import styles from './CardEditor.module.css'
import { cardDraft } from './unfinished.ts'

type Props = { readonly cardId: string; readonly board: CardBoard; readonly onDone: () => void }

/** Changes a card where it lies. Enter or leaving keeps the change, Escape does not; a refused text stays to be mended. */
export function CardEditor(props: Props) {
  const card = useRecord('card', props.cardId)
  return card ? <Editor {...props} card={card} /> : null
}

type Text = { readonly text: string; readonly more: string }

function Editor({ card, board, onDone }: Omit<Props, 'cardId'> & { readonly card: Card }) {
  const { t } = useTranslation()
  const store = useStore()
  const cardId = card.id
  const { second } = boards[board]
  const first = useRef<HTMLTextAreaElement>(null)
  const isDone = useRef(false)
  const draft = useDraft<Text | null>({
    key: cardDraft(cardId),
    saved: null,
    notSaved: (why) => t('field.notSaved', { why }),
    save: async (typed) => {
      // What was taken away meanwhile needs no words any more.
      if (!typed || !store.record('card', cardId)) return null
      const { intention, goal } = card
      const fields = { text: typed.text, intention, goal, ...(second ? { [second]: typed.more } : {}) }
      const answer = await store.execute('card.edit', { id: cardId, ...fields })
      return answer.ok ? null : { field: 'text', text: errorText(answer.error) }
    },
  })
  const { text, more } = draft.value ?? { text: card.text, more: second ? card[second] : '' }
  const error = draft.refusal?.text ?? null
  useEffect(() => {
    if (!first.current) return
    first.current.focus()
    caretToEnd(first.current)
  }, [])

  const finish = () => {
    isDone.current = true
    onDone()
  }
  const save = async () => {
    if (isDone.current) return
    if (await draft.send()) finish()
    else first.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey) void save()
    else if (event.key === 'Escape') {
      draft.drop()
      finish()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onBlur = (event: FocusEvent<HTMLFieldSetElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) void save()
  }
  return (
    <fieldset className={styles.editor} onKeyDown={onKeyDown} onBlur={onBlur}>
      <textarea
        dir="auto"
        ref={first}
        className={styles.text}
        aria-label={t('card.text')}
        aria-invalid={error !== null}
        aria-describedby={error ? `error-${cardId}` : undefined}
        rows={3}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value, more })}
      />
      {second ? (
        <textarea
          dir="auto"
          className={styles.second}
          aria-label={t(`field.${second}`)}
          placeholder={t(`field.${second}`)}
          rows={2}
          value={more}
          onChange={(event) => draft.change({ text, more: event.target.value })}
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
