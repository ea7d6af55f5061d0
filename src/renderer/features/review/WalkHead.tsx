import { BadgeCheck, CalendarRange, FileText, Handshake, Keyboard, ListTree, Stamp } from 'lucide-react'
import { useTranslation } from '#app/language.ts'
import type { Version } from '#shared/records.ts'
import { shortDate } from '#shared/wording/wording.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import styles from './Walk.module.css'

type Props = {
  /** Which activity is on the wall, the first being 1, of how many, and how many are to be decided about. */
  readonly position: number
  readonly count: number
  readonly undecided: number
  /** How many lines the ledger since the sketch has. */
  readonly changes: number
  readonly seal: Version | undefined
  readonly isOverview: boolean
  readonly onOverview: () => void
  readonly onOpen: (what: 'ledger' | 'keys') => void
  readonly onSeal: () => void
  readonly onAgree: () => void
  readonly onShowSeal: () => void
}

/** Above the walk: how far it is, what changed so far, and the seal at its end. */
export function WalkHead({ position, count, undecided, changes, seal, isOverview, ...on }: Props) {
  const { t } = useTranslation()
  return (
    <header className={styles.head}>
      <p className={styles.progress}>
        <strong>{t('review.activity', { position, count })}</strong>
        <span>{undecided > 0 ? t('review.undecided', { count: undecided }) : t('review.undecided.none')}</span>
      </p>
      <div className={styles.tools}>
        {seal ? (
          <Button look="quiet" icon={BadgeCheck} onPress={on.onShowSeal}>
            {t('review.sealed.title', { date: shortDate(seal.date) })}
          </Button>
        ) : null}
        <IconButton
          icon={isOverview ? FileText : CalendarRange}
          label={t(isOverview ? 'review.overview.back' : 'review.overview')}
          onPress={on.onOverview}
        />
        <Button icon={Handshake} label={t('agreements.open')} onPress={on.onAgree}>
          {t('agreements.title')}
        </Button>
        <Button icon={ListTree} onPress={() => on.onOpen('ledger')}>
          {t('review.ledger.open', { count: changes })}
        </Button>
        <Button look={undecided === 0 && !seal ? 'main' : 'plain'} icon={Stamp} onPress={on.onSeal}>
          {t(seal ? 'review.sealed.again' : 'review.seal')}
        </Button>
        <IconButton icon={Keyboard} label={`${t('review.keys')} (?)`} onPress={() => on.onOpen('keys')} />
      </div>
    </header>
  )
}
