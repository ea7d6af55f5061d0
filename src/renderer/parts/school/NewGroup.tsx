import { Plus } from 'lucide-react'
import { type ClipboardEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import { errorText, useSpeech } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import type { SchoolType } from '#shared/records.ts'
import { linesOf } from '#shared/text.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Fields.tsx'
import styles from './GroupsDialog.module.css'
import { usualGroups } from './usualGroups.ts'

/** As many as the command takes at once. */
const mostAtOnce = 50

type Props = {
  readonly schoolType: SchoolType
  readonly present: readonly string[]
  /** Tells who does not see it what happened. */
  readonly onSaid: (text: string) => void
}

/** One line that adds a target group, several when several lines are pasted, and a button for the usual ones. */
export function NewGroup({ schoolType, present, onSaid }: Props) {
  const { t } = useSpeech()
  const store = useStore()
  const [name, setName] = useState('')
  const [error, setError] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const usual = usualGroups(schoolType, present, t)
  useEffect(() => {
    if (error !== null) form.current?.scrollIntoView({ block: 'nearest' })
  }, [error])

  const add = async (names: readonly string[]): Promise<boolean> => {
    const answer = await store.execute('targetGroup.add', { names: [...names] })
    setError(answer.ok ? null : errorText(answer.error))
    if (answer.ok) onSaid(t('groups.added', { count: names.length }))
    form.current?.querySelector('input')?.focus()
    return answer.ok
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // Emptied at once, for what is typed next; what is refused comes back into it.
    setName('')
    if (!(await add([name]))) setName((next) => [name, next].filter(Boolean).join(' '))
  }
  const paste = (event: ClipboardEvent) => {
    const lines = linesOf(event.clipboardData.getData('text'))
    if (lines.length < 2) return
    event.preventDefault()
    if (lines.length > mostAtOnce) {
      setError(t('groups.paste.tooMany', { count: lines.length, max: mostAtOnce }))
      return
    }
    const fresh = namesNotIn(present, lines)
    if (fresh.length > 0) void add(fresh)
    else setError(t('groups.paste.allThere'))
  }
  return (
    <>
      <form
        ref={form}
        className={styles.new}
        onSubmit={(event) => void submit(event)}
        onPasteCapture={paste}
        noValidate
      >
        <Field
          label={t('groups.new')}
          {...(error === null ? { hint: t('groups.new.hint') } : {})}
          autoFocus
          value={name}
          onChange={(text) => {
            setName(text)
            setError(null)
          }}
          error={error ?? undefined}
        />
        <Button type="submit" icon={Plus}>
          {t('groups.add')}
        </Button>
      </form>
      {usual ? (
        <span className={styles.usual}>
          <Button icon={Plus} onPress={() => void add(usual.names)}>
            {t('groups.usual', { groups: usual.text })}
          </Button>
        </span>
      ) : null}
    </>
  )
}

/** The pasted names that are new, each once: a list that is pasted again adds what came to it. */
function namesNotIn(present: readonly string[], names: readonly string[]): readonly string[] {
  const taken = new Set(present.map((each) => each.toLowerCase()))
  return names.filter((name) => {
    const isNew = !taken.has(name.toLowerCase())
    taken.add(name.toLowerCase())
    return isNew
  })
}
