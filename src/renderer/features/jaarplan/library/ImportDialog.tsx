import { useState } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import type { AppError } from '#shared/result.ts'
import type { LibraryEntry } from '#shared/rules/library/library.ts'
import { planImport } from '#shared/rules/library/libraryFile.ts'
import { shorten } from '#shared/text.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import styles from './Dialogs.module.css'
import { takeOver } from './ownIdeas.ts'
import type { ChosenFile } from './readChosenFile.ts'

type Props = {
  /** The file to take over; null when nothing is asked. */
  readonly chosen: ChosenFile | null
  readonly entries: readonly LibraryEntry[]
  readonly onClose: () => void
}

/** Shows what a file of ideas would change, before it does. */
export function ImportDialog({ chosen, entries, onClose }: Props) {
  const { t } = useTranslation()
  if (!chosen) return null
  return (
    <Dialog isOpen title={t('library.import.title', { file: shorten(chosen.fileName, 60) })} onClose={onClose}>
      <Preview chosen={chosen} entries={entries} onClose={onClose} />
    </Dialog>
  )
}

function Preview({ chosen, entries, onClose }: Omit<Props, 'chosen'> & { readonly chosen: ChosenFile }) {
  const { t } = useTranslation()
  const [error, setError] = useState<AppError | null>(null)
  const plan = planImport(entries, chosen)
  const count = plan.fresh.length + plan.replacing.length
  const take = async () => {
    const answer = await takeOver(plan)
    if (answer.ok) onClose()
    else setError(answer.error)
  }
  return (
    <>
      {count === 0 ? <p>{t('library.import.nothing')}</p> : null}
      {chosen.isLossy ? <p className={styles.warning}>{t('library.import.lossy')}</p> : null}
      <Group sort="fresh" lines={plan.fresh.map(({ name }) => name)} />
      <Group sort="replacing" lines={plan.replacing.map(({ next }) => next.name)} />
      <Group sort="identical" lines={plan.identical.map(({ name }) => name)} />
      <Group
        sort="unreadable"
        lines={plan.unreadable.map(({ row, name, why: cause }) => {
          const why =
            'part' in cause
              ? t(`library.import.why.${cause.kind}`, { part: t(`library.part.${cause.part}`) })
              : t(`library.import.why.${cause.kind}`)
          return name === ''
            ? t('library.import.unreadable.row', { row, why })
            : t('library.import.unreadable.named', { row, name: shorten(name), why })
        })}
      />
      {error ? (
        <p className={styles.error} role="alert">
          {errorText(error)}
        </p>
      ) : null}
      <DialogActions>
        <Button onPress={onClose} autoFocus={count === 0}>
          {t(count === 0 ? 'action.close' : 'action.cancel')}
        </Button>
        {count === 0 ? null : (
          <Button look="main" autoFocus onPress={() => void take()}>
            {t('library.import.take', { count })}
          </Button>
        )}
      </DialogActions>
    </>
  )
}

type GroupProps = {
  readonly sort: 'fresh' | 'replacing' | 'identical' | 'unreadable'
  readonly lines: readonly string[]
}

function Group({ sort, lines }: GroupProps) {
  const { t } = useTranslation()
  if (lines.length === 0) return null
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{t(`library.import.${sort}`, { count: lines.length })}</h3>
      <ul className={styles.lines}>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
