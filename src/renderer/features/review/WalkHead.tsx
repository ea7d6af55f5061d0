import { BadgeCheck, Handshake, Keyboard, ListTree, Stamp } from 'lucide-react'
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
  readonly onOpen: (what: 'ledger' | 'keys') => void
  readonly onSeal: () => void
  readonly onAgree: () => void
  readonly onShowSeal: () => void
}

/** Above the walk: how far it is, what changed so far, and the seal at its end. */
export function WalkHead({ position, count, undecided, changes, seal, onOpen, onSeal, onAgree, onShowSeal }: Props) {
  const { t } = useTranslation()
  return (
    <header className={styles.head}>
      <p className={styles.progress}>
        <strong>{t('review.position', { position, count })}</strong>
        <span>{undecided > 0 ? t('review.undecided', { count: undecided }) : t('review.undecided.none')}</span>
      </p>
      <div className={styles.tools}>
        {seal ? (
          <Button look="quiet" icon={BadgeCheck} onPress={onShowSeal}>
            {t('review.sealed.title', { date: shortDate(seal.date) })}
          </Button>
        ) : null}
        <Button icon={Handshake} label={t('agreements.open')} onPress={onAgree}>
          {t('agreements.title')}
        </Button>
        <Button icon={ListTree} onPress={() => onOpen('ledger')}>
          {t('review.ledger.open', { count: changes })}
        </Button>
        <Button look={undecided === 0 && !seal ? 'main' : 'plain'} icon={Stamp} onPress={onSeal}>
          {t(seal ? 'review.sealed.again' : 'review.seal')}
        </Button>
        <IconButton icon={Keyboard} label={`${t('review.keys')} (?)`} onPress={() => onOpen('keys')} />
      </div>
    </header>
  )
}
