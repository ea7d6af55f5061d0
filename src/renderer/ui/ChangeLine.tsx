import type { Translate } from '#shared/i18n.ts'
import { changedWords } from '#shared/rules/ledger/changedWords.ts'
import type { Said } from '#shared/wording/ledgerWording.ts'
import styles from './ChangeLine.module.css'
import { MarkedWords, Words } from './Words.tsx'

/** How many signs old and new may have together to stay on one page. */
const short = 240

type Props = {
  readonly line: Said
  readonly t: Translate
  /** Always the one below the other, so that a page can end between two lines. */
  readonly isStacked?: boolean
}

/** A line of the ledger: old and new beside each other with the changed words marked, or what came and went in words. */
export function ChangeLine({ line: { text, change }, t, isStacked = false }: Props) {
  if (!change) return <Words as="li">{text}</Words>
  const { what, before, after } = change
  const words = changedWords(before, after)
  return (
    <li data-short={before.length + after.length < short || undefined}>
      <Words className={styles.what}>{what}</Words>{' '}
      <span className={styles.sides} data-stacked={isStacked || undefined}>
        <span className={styles.side}>
          <span className={styles.label}>{t('review.ledger.was')}</span>{' '}
          {before === '' ? t('review.ledger.nothing') : <MarkedWords mark="del">{words.before}</MarkedWords>}
        </span>{' '}
        <span className={styles.side}>
          <span className={styles.label}>{t('review.ledger.becomes')}</span>{' '}
          {after === '' ? t('review.ledger.nothing') : <MarkedWords mark="ins">{words.after}</MarkedWords>}
        </span>
      </span>
    </li>
  )
}
