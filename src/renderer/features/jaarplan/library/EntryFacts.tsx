import { Check } from 'lucide-react'
import { Fragment } from 'react'
import { useTranslation } from '#app/language.ts'
import { type LibraryEntry, stateableParts } from '#shared/rules/library/library.ts'
import { Words } from '#ui/Words.tsx'
import styles from './EntryFacts.module.css'
import { periodInWords, targetGroupInWords } from './entryWords.ts'

/** All that is known of an idea, where it is from, and what of it the source itself states. */
export function EntryFacts({ entry }: { readonly entry: LibraryEntry }) {
  const { t, language } = useTranslation()
  const facts = [
    ['targetGroup', targetGroupInWords(entry, t)],
    ['period', periodInWords(entry, language, t)],
    ['duration', entry.duration],
    ['roles', entry.roles.map((role) => t(`role.${role}`)).join(', ')],
    ['tools', entry.tools.map((tool) => (tool.source === '' ? tool.name : t('library.tool', tool))).join(', ')],
    ['source', entry.source],
  ] as const
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([part, text]) =>
          text === '' ? null : (
            <div key={part} className={styles.fact}>
              <dt className={styles.part}>{t(`library.part.${part}`)}</dt>
              <dd className={styles.words}>
                <Words>{text}</Words>
                <Stated entry={entry} part={part} />
              </dd>
            </div>
          ),
        )}
      </dl>
      <Address text={entry.address} />
    </>
  )
}

/** Says of a part that the source itself states it, or which words of it; the label of the idea says what the rest is. */
function Stated({ entry, part }: { readonly entry: LibraryEntry; readonly part: string }) {
  const { t } = useTranslation()
  const stateable = stateableParts.find((each) => each === part)
  const words = stateable && entry.stated[stateable]
  if (!stateable || words === undefined) return null
  return (
    <span className={styles.stated}>
      <Check aria-hidden size="1em" />
      {words === entry[stateable] ? t('library.stated') : t('library.stated.part', { words })}
    </span>
  )
}

/** Where the source is, as text to select and copy: a plan is made without the internet. It may break after a slash. */
function Address({ text }: { readonly text: string }) {
  if (text === '') return null
  return (
    <p>
      {text.split(/(?<=\/)/).map((part, index) => (
        <Fragment key={index}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </p>
  )
}
