import { Plus } from 'lucide-react'
import { type KeyboardEvent, type SubmitEvent, useRef, useState } from 'react'
import { errorText, useSpeech } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import type { Person } from '#shared/records.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Fields.tsx'
import styles from './AttendanceDialog.module.css'

/** One line that adds somebody who is here: name or initials, role, Enter. */
export function NewPerson() {
  const { t } = useSpeech()
  const store = useStore()
  const [name, setName] = useState('')
  const [role, setRole] = useState('')
  const [error, setError] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const add = async (event: SubmitEvent) => {
    event.preventDefault()
    const answer = await store.execute('person.add', { name, role, presentAt: 'werksessie1' })
    setError(answer.ok ? null : errorText(answer.error))
    if (answer.ok) {
      setName('')
      setRole('')
    }
    form.current?.querySelector('input')?.focus()
  }
  return (
    <form ref={form} className={styles.new} onSubmit={(event) => void add(event)} noValidate>
      <Field
        label={t('people.name')}
        autoFocus
        value={name}
        onChange={(text) => {
          setName(text)
          setError(null)
        }}
        error={error ?? undefined}
      />
      <Field label={t('people.role')} hint={t('people.add.hint')} value={role} onChange={setRole} />
      <Button type="submit" icon={Plus}>
        {t('people.add')}
      </Button>
    </form>
  )
}

/** Changes what is known of somebody; the only place that shows how to reach them. */
export function PersonForm({ person, onDone }: { readonly person: Person; readonly onDone: () => void }) {
  const { t } = useSpeech()
  const store = useStore()
  const [fields, setFields] = useState({ name: person.name, role: person.role, contact: person.contact })
  const [error, setError] = useState<string | null>(null)
  const change = (part: Partial<typeof fields>) => {
    setFields((known) => ({ ...known, ...part }))
    setError(null)
  }
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    const answer = await store.execute('person.edit', { id: person.id, ...fields })
    if (answer.ok) onDone()
    else setError(errorText(answer.error))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // Escape leaves this form; a second one closes the dialog.
    event.stopPropagation()
    onDone()
  }
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} onKeyDown={onKeyDown} noValidate>
      <Field
        label={t('people.name')}
        autoFocus
        value={fields.name}
        onChange={(name) => change({ name })}
        error={error ?? undefined}
      />
      <Field label={t('people.role')} value={fields.role} onChange={(role) => change({ role })} />
      <Field
        label={t('people.contact')}
        hint={t('people.contact.hint')}
        value={fields.contact}
        onChange={(contact) => change({ contact })}
      />
      <div className={styles.actions}>
        <Button onPress={onDone}>{t('action.cancel')}</Button>
        <Button look="main" type="submit">
          {t('action.save')}
        </Button>
      </div>
    </form>
  )
}
