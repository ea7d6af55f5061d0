import { type KeyboardEvent, useEffect, useRef } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import { useDrafts } from '#app/useDrafts.ts'
import { type Draft, useDraft } from '#parts/fields/useDraft.ts'
import type { Agreement } from '#shared/records.ts'
import type { Result } from '#shared/result.ts'
import { schoolTimeOf } from '#shared/rules/calendar/trajectCalendar.ts'
import { readDueText } from '#shared/wording/agreementWording.ts'
import { namedDay } from '#shared/wording/moments/momentText.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Fields.tsx'
import styles from './Agreements.module.css'
import type { Part } from './agreementForm.ts'
import { useCalled } from './useCalled.ts'

const parts = ['what', 'who', 'before'] as const satisfies readonly Part[]

/** The keys under which what is typed at an agreement is kept. */
export const draftKeys = (id: string): readonly string[] => parts.map((part) => `${id} ${part}`)

type Props = {
  readonly agreement: Agreement
  /** Whether it was asked for just now, and not left here earlier. */
  readonly takesFocus: boolean
  readonly onDone: () => void
}

/** Changes an agreement in its place. Each field is kept when it is left; Enter is ready, Escape takes back what is typed. */
export function EditAgreement({ agreement, takesFocus, onDone }: Props) {
  const { t, language } = useTranslation()
  const drafts = useDrafts()
  const called = useCalled()
  const time = useDocument(schoolTimeOf)
  const form = useRef<HTMLDivElement>(null)
  const { id, before } = agreement
  const what = usePart(id, 'what', agreement.what, (text) => ({ ok: true, value: text }))
  const who = usePart(id, 'who', agreement.who, (text) => ({ ok: true, value: text }))
  const when = usePart(id, 'before', before === null ? '' : namedDay(before, language), (text) =>
    readDueText(text, time),
  )
  useEffect(() => {
    if (takesFocus) form.current?.querySelector('textarea')?.focus()
  }, [takesFocus])

  const done = async () => {
    const saved = await Promise.all([what.send(), who.send(), when.send()])
    if (saved.every(Boolean)) onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // Escape leaves these fields; a second one closes what is around them.
    event.stopPropagation()
    for (const key of draftKeys(id)) drafts.set(key, null)
    onDone()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from the fields in it
    <div ref={form} className={styles.edit} onKeyDown={onKeyDown}>
      <Field
        label={t('agreement.what')}
        rows={1}
        value={what.value}
        onChange={what.change}
        onBlur={what.commit}
        onEnter={() => void done()}
        error={what.refusal?.text}
      />
      <Field
        label={t('agreement.who')}
        suggestions={called}
        value={who.value}
        onChange={who.change}
        onBlur={who.commit}
        onEnter={() => void done()}
        error={who.refusal?.text}
      />
      <Field
        label={t('agreement.before')}
        value={when.value}
        onChange={when.change}
        onBlur={when.commit}
        onEnter={() => void done()}
        error={when.refusal?.text}
      />
      <Button onPress={() => void done()}>{t('action.done')}</Button>
    </div>
  )
}

/** One part of an agreement as a field; `read` makes of what is typed what is kept. */
function usePart<P extends Part>(
  id: string,
  part: P,
  saved: string,
  read: (text: string) => Result<Agreement[P]>,
): Draft<string> {
  const { t } = useTranslation()
  const store = useStore()
  return useDraft({
    key: `${id} ${part}`,
    saved,
    notSaved: (why) => t('field.notSaved', { why }),
    save: async (text) => {
      // What was taken away meanwhile needs no words any more.
      if (!store.record('agreement', id)) return null
      const value = read(text)
      if (!value.ok) return { field: part, text: errorText(value.error) }
      const answer = await store.execute('agreement.edit', { id, [part]: value.value })
      return answer.ok ? null : { field: part, text: errorText(answer.error) }
    },
  })
}
