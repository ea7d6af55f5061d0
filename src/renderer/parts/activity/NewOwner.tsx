import { type KeyboardEvent, type SubmitEvent, useEffect, useRef } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { useDrafts, useTyped } from '#app/useDrafts.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Fields.tsx'
import styles from './ActivityPanel.module.css'

/** What is typed of somebody new. */
export type NewPerson = { readonly name: string; readonly role: string }

type Props = {
  readonly draftKey: string
  /** Whether it was asked for just now, and not left here earlier. */
  readonly takesFocus: boolean
  readonly onAdded: (personId: string) => void
  readonly onCancel: () => void
}

/** Adds somebody to the traject who is to see to an activity: a name or initials is enough. */
export function NewOwner({ draftKey, takesFocus, onAdded, onCancel }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  const drafts = useDrafts()
  const typed = useTyped<NewPerson>(draftKey)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!takesFocus) return
    // The menu that closes gives the focus back to its button in the next frame; this comes after it.
    const frame = requestAnimationFrame(() => form.current?.querySelector('input')?.focus())
    return () => cancelAnimationFrame(frame)
  }, [takesFocus])
  if (!typed) return null
  const { value, refusal, isSending } = typed
  const change = (part: Partial<NewPerson>) => drafts.type<NewPerson>(draftKey, { ...value, ...part })
  const add = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isSending) return
    drafts.set<NewPerson>(draftKey, { value, refusal: null, isSending: true })
    const answer = await store.execute('person.add', { ...value, presentAt: null })
    const added = answer.ok ? answer.value?.patch.find(({ table }) => table === 'person') : undefined
    if (added) onAdded(added.id)
    else
      drafts.set<NewPerson>(draftKey, {
        value,
        refusal: answer.ok ? null : { field: 'name', text: errorText(answer.error) },
        isSending: false,
      })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // Escape leaves this form; a second one closes what is around it.
    event.stopPropagation()
    onCancel()
  }
  return (
    <form
      ref={form}
      className={styles.inset}
      aria-label={t('activity.owner.new.title')}
      onSubmit={(event) => void add(event)}
      onKeyDown={onKeyDown}
      noValidate
    >
      <Field
        label={t('activity.owner.new.name')}
        value={value.name}
        onChange={(name) => change({ name })}
        error={refusal?.text}
      />
      <Field
        label={t('activity.owner.new.role')}
        hint={t('activity.owner.new.roleHint')}
        value={value.role}
        onChange={(role) => change({ role })}
      />
      <div className={styles.buttons}>
        <Button look="quiet" onPress={onCancel}>
          {t('action.cancel')}
        </Button>
        <Button type="submit">{t('activity.owner.new.add')}</Button>
      </div>
    </form>
  )
}
