import { Plus } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, type SubmitEvent, useRef, useState } from 'react'
import { clipOf } from '#app/clip.ts'
import { errorText, useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { useKept } from '#parts/fields/useKept.ts'
import { readList } from '#shared/clipboard/clipboard.ts'
import { limits, type Person, type SessionKind } from '#shared/records.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Fields.tsx'
import styles from './AttendanceDialog.module.css'

/** As many as the command takes at once. */
const mostAtOnce = 100

const nobody = { name: '', role: '' }

/** One line that adds somebody who is here: name or initials, role, Enter. */
export function NewPerson({ kind }: { readonly kind: SessionKind }) {
  const { t } = useTranslation()
  const store = useStore()
  const [typed, keep] = useKept<typeof nobody>('#new person')
  const { name, role } = typed ?? nobody
  const [error, setError] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const add = async (event: SubmitEvent) => {
    event.preventDefault()
    const answer = await store.execute('person.add', { name, role, presentAt: kind })
    setError(answer.ok ? null : errorText(answer.error))
    if (answer.ok) keep(null)
    form.current?.querySelector('input')?.focus()
  }
  const paste = async (event: ClipboardEvent) => {
    const { items, more } = readList(clipOf(event.clipboardData))
    const count = items.length + more
    if (count < 2) return
    event.preventDefault()
    const people = items.map(([first = '', ...others]) => ({ name: first, role: others.filter(Boolean).join(' ') }))
    const long = items.findIndex((cells) => cells.join(' ').length > limits.name)
    if (count > mostAtOnce) setError(t('people.paste.tooMany', { count, max: mostAtOnce }))
    else if (long !== -1) {
      const length = items[long]?.join(' ').length ?? 0
      setError(t('paste.list.tooLong', { line: long + 1, length, max: limits.name }))
    } else {
      const answer = await store.execute('person.addAll', { people, presentAt: kind })
      setError(answer.ok ? null : errorText(answer.error))
    }
  }
  return (
    <form
      ref={form}
      className={styles.new}
      onSubmit={(event) => void add(event)}
      onPasteCapture={(event) => void paste(event)}
      noValidate
    >
      <Field
        label={t('people.name')}
        autoFocus
        value={name}
        onChange={(text) => {
          keep({ name: text, role })
          setError(null)
        }}
        error={error ?? undefined}
      />
      <Field
        label={t('people.role')}
        hint={t('people.add.hint')}
        value={role}
        onChange={(text) => keep({ name, role: text })}
      />
      <Button type="submit" icon={Plus}>
        {t('people.add')}
      </Button>
    </form>
  )
}

/** Changes what is known of somebody; the only place that shows how to reach them. */
export function PersonForm({ person, onDone }: { readonly person: Person; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const store = useStore()
  const [typed, keep] = useKept<Pick<Person, 'name' | 'role' | 'contact'>>(`${person.id} person`)
  const fields = typed ?? { name: person.name, role: person.role, contact: person.contact }
  const [error, setError] = useState<string | null>(null)
  const change = (part: Partial<typeof fields>) => {
    keep({ ...fields, ...part })
    setError(null)
  }
  const done = () => {
    keep(null)
    onDone()
  }
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    const answer = await store.execute('person.edit', { id: person.id, ...fields })
    if (answer.ok) done()
    else setError(errorText(answer.error))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // Escape leaves this form; a second one closes the dialog.
    event.stopPropagation()
    done()
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
        <Button onPress={done}>{t('action.cancel')}</Button>
        <Button look="main" type="submit">
          {t('action.save')}
        </Button>
      </div>
    </form>
  )
}
