import { Plus } from 'lucide-react'
import { type ClipboardEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import { clipOf } from '#app/clip.ts'
import { errorText, useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { useDrafts, useTyped } from '#app/useDrafts.ts'
import { readLines } from '#shared/clipboard/clipboard.ts'
import { limits } from '#shared/records.ts'
import { foldedKey } from '#shared/text.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Fields.tsx'
import styles from './NameList.module.css'
import type { NamedKind } from './named.ts'

/** As many as the command takes at once. */
const mostAtOnce = 50

type Props = {
  readonly kind: NamedKind
  readonly present: readonly string[]
  /** What such a school has as a rule and is not there yet: names, and all of them in a few words. */
  readonly usual: { readonly names: readonly string[]; readonly text: string } | null
  /** Tells who does not see it what happened. */
  readonly onAnnounce: (text: string) => void
}

/** One line that adds a name, several when several lines are pasted, and a button for the usual ones. */
export function NewName({ kind: { draft, commands, words }, present, usual, onAnnounce }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  const drafts = useDrafts()
  const name = useTyped<string>(draft)?.value ?? ''
  const setName = (text: string) => drafts.type(draft, text || null)
  const [error, setError] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (error !== null) form.current?.scrollIntoView({ block: 'nearest' })
  }, [error])

  const add = async (names: readonly string[]): Promise<boolean> => {
    const answer = await store.execute(commands.add, { names: [...names] })
    setError(answer.ok ? null : errorText(answer.error))
    if (answer.ok) onAnnounce(t(words.added, { count: names.length }))
    form.current?.querySelector('input')?.focus()
    return answer.ok
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // Emptied at once, for what is typed next; what is refused comes back into it.
    const adding = add([name])
    setName('')
    if (!(await adding)) setName([name, drafts.get<string>(draft)?.value].filter(Boolean).join(' '))
  }
  const paste = (event: ClipboardEvent) => {
    const { lines, more } = readLines(clipOf(event.clipboardData))
    const count = lines.length + more
    if (count < 2) return
    event.preventDefault()
    if (count > mostAtOnce) {
      setError(t('groups.paste.tooMany', { count, max: mostAtOnce }))
      return
    }
    const long = lines.findIndex((line) => line.length > limits.name)
    if (long !== -1) {
      setError(t('paste.list.tooLong', { line: long + 1, length: lines[long]?.length ?? 0, max: limits.name }))
      return
    }
    const fresh = namesNotIn(present, lines)
    if (fresh.length > 0) void add(fresh)
    else setError(t(words.allThere))
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
          label={t(words.new)}
          {...(error === null ? { hint: t(words.hint) } : {})}
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
  const taken = new Set(present.map((each) => foldedKey(each)))
  return names.filter((name) => {
    const isNew = !taken.has(foldedKey(name))
    taken.add(foldedKey(name))
    return isNew
  })
}
