import { Lock } from 'lucide-react'
import { useCallback, useId, useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import { useDraft } from '#parts/fields/useDraft.ts'
import { limits, type Step, type TrajectDocument } from '#shared/records.ts'
import { stepName } from '#shared/wording/stepTitle.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import styles from './NotesPanel.module.css'

type Props = { readonly step: Step; readonly isOpen: boolean; readonly onClose: () => void }

/** What the facilitator writes for herself about a step. Opens only when asked for, because this window may be the wall. */
export function NotesPanel({ step, isOpen, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('notes.title')} isOpen={isOpen} onClose={onClose}>
      <div className={styles.private}>
        <Lock aria-hidden size="1.4em" />
        <p>
          <strong>{t('notes.private')}</strong> {t('notes.wall')}
        </p>
      </div>
      <NoteField key={step.id} step={step} />
      <DialogActions>
        <Button onPress={onClose}>{t('action.done')}</Button>
      </DialogActions>
    </Dialog>
  )
}

/** A pause in typing after which the text is kept. */
const pause = 1000

function NoteField({ step }: { readonly step: Step }) {
  const { t } = useTranslation()
  const store = useStore()
  const id = useId()
  const saved = useDocument(
    useCallback(
      (document: TrajectDocument) => [...document.note.values()].find(({ stepId }) => stepId === step.id)?.text ?? '',
      [step.id],
    ),
  )
  const draft = useDraft({
    key: `${step.id} note`,
    saved,
    notSaved: (why) => why,
    save: async (text) => {
      const answer = await store.execute('note.set', { stepId: step.id, text })
      return answer.ok ? null : { field: 'note', text: t('notes.failed') }
    },
  })
  // What is kept has no spaces at its end; the field keeps them, or a pause would join two words.
  const [text, setText] = useState(draft.value)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const change = (typed: string) => {
    setText(typed)
    draft.change(typed)
    clearTimeout(waiting.current)
    // A field that is gone by then has sent its text already.
    waiting.current = setTimeout(draft.commit, pause)
  }
  const error = draft.refusal?.text
  return (
    <div className={styles.note}>
      <label htmlFor={id}>{t('notes.field', { step: stepName(step, t) })}</label>
      <textarea
        dir="auto"
        id={id}
        className={styles.text}
        rows={9}
        maxLength={limits.note}
        // biome-ignore lint/a11y/noAutofocus: who opens the notes wants to type
        autoFocus
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-about`}
        value={text}
        onChange={(event) => change(event.target.value)}
        // Who comes back goes on where the text ends.
        onFocus={({ currentTarget: field }) => field.setSelectionRange(field.value.length, field.value.length)}
        onBlur={draft.commit}
      />
      <p id={`${id}-about`} className={error ? styles.error : styles.about} role={error ? 'alert' : undefined}>
        {error ?? t(saved !== '' && draft.value === saved ? 'notes.kept' : 'notes.saving')}
      </p>
    </div>
  )
}
