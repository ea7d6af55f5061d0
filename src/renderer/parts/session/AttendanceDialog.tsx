import { Pencil, Trash2 } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { sameList, useDocument, useRun, useStore } from '#app/useDocument.ts'
import { InlineField } from '#parts/fields/InlineField.tsx'
import { limits, type Person, type SessionKind, type TrajectDocument } from '#shared/records.ts'
import { byRank, sessionOf } from '#shared/rules/board/boards.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import styles from './AttendanceDialog.module.css'
import { NewPerson, PersonForm } from './PersonForm.tsx'
import { readCount } from './readCount.ts'

type Props = { readonly kind: SessionKind; readonly isOpen: boolean; readonly onClose: () => void }

const personsOf = (document: TrajectDocument) => [...document.person.values()].sort(byRank)
const dotsOf = (document: TrajectDocument) => sessionOf(document, 'werksessie1')?.dotsEach ?? 0

function presentAt(document: TrajectDocument, kind: SessionKind): readonly string[] {
  const session = sessionOf(document, kind)
  return [...document.attendance.values()]
    .filter(({ sessionId }) => sessionId === session?.id)
    .map(({ personId }) => personId)
}

/** Who takes part in the traject, who of them is here now, and in werksessie 1 how many dots each may give. */
export function AttendanceDialog({ kind, isOpen, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('people.title')} isOpen={isOpen} onClose={onClose}>
      <Persons kind={kind} />
      {kind === 'werksessie1' ? <Dots /> : null}
      <DialogActions>
        <Button onPress={onClose}>{t('action.done')}</Button>
      </DialogActions>
    </Dialog>
  )
}

function Persons({ kind }: { readonly kind: SessionKind }) {
  const { t } = useTranslation()
  const run = useRun()
  const persons = useDocument(personsOf, sameList)
  const present = useDocument(
    useCallback((document: TrajectDocument) => presentAt(document, kind), [kind]),
    sameList,
  )
  const [editingId, setEditingId] = useState<string | null>(null)
  const section = useRef<HTMLElement>(null)

  const edited = useRef<string | null>(null)
  useEffect(() => {
    // The form is gone: its button takes the focus again.
    if (editingId === null && edited.current !== null) {
      section.current?.querySelector<HTMLElement>(`[data-person="${CSS.escape(edited.current)}"] button`)?.focus()
    }
    edited.current = editingId
  }, [editingId])
  const remove = async (person: Person, index: number) => {
    const answer = await run('person.remove', { id: person.id })
    if (!answer.ok) return
    const rows = [...(section.current?.querySelectorAll('li') ?? [])]
    const next = (rows[index] ?? rows.at(-1) ?? section.current)?.querySelector('input')
    next?.focus()
  }
  return (
    <section ref={section} className={styles.people}>
      <p>
        {t('people.privacy')}{' '}
        {persons.length > 0 ? <strong>{t('people.present', { count: present.length })}</strong> : null}
      </p>
      {persons.length === 0 ? (
        <p>{t('people.none')}</p>
      ) : (
        <ul className={styles.list}>
          {persons.map((person, index) => (
            <li key={person.id} className={styles.person} data-person={person.id}>
              {editingId === person.id ? (
                <PersonForm person={person} onDone={() => setEditingId(null)} />
              ) : (
                <>
                  <label className={styles.present}>
                    <input
                      type="checkbox"
                      checked={present.includes(person.id)}
                      onChange={({ target }) =>
                        void run('attendance.set', {
                          kind,
                          personId: person.id,
                          present: target.checked,
                        })
                      }
                    />
                    <bdi className={styles.name}>{person.name}</bdi>
                    <bdi className={styles.role}>{person.role}</bdi>
                  </label>
                  <IconButton
                    icon={Pencil}
                    label={t('people.edit', { name: person.name })}
                    onPress={() => setEditingId(person.id)}
                  />
                  <IconButton
                    icon={Trash2}
                    label={t('people.remove', { name: person.name })}
                    onPress={() => void remove(person, index)}
                  />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <NewPerson kind={kind} />
    </section>
  )
}

function Dots() {
  const { t } = useTranslation()
  const store = useStore()
  const dots = useDocument(dotsOf)
  const wrong = t('people.dots.wrong', { max: limits.dots })
  return (
    <div className={styles.dots}>
      <InlineField
        label={t('people.dots')}
        isLabelShown
        name={`${store.trajectId} dots`}
        type="number"
        min="0"
        max={String(limits.dots)}
        hint={t('people.dots.hint')}
        saved={String(dots)}
        unreadable={wrong}
        save={async (text) => {
          const dotsEach = readCount(text, limits.dots)
          if (dotsEach === null) return wrong
          const answer = await store.execute('session.edit', { kind: 'werksessie1', dotsEach })
          return answer.ok ? null : errorText(answer.error)
        }}
      />
    </div>
  )
}
