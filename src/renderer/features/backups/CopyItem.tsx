import { ChevronRight, RotateCcw } from 'lucide-react'
import { useTranslation } from '#app/language.ts'
import type { BackupCopy, CopiedTraject } from '#shared/rules/backups/copies.ts'
import { schoolYearName } from '#shared/rules/calendar/schedule.ts'
import { copyTime, sizeText } from '#shared/wording/backupWording.ts'
import { Button } from '#ui/Button.tsx'
import styles from './CopyItem.module.css'

type Props = {
  readonly copy: BackupCopy
  /** Whether its trajecten are shown without asking. */
  readonly isOpen: boolean
  /** The second folder; null when where a copy is goes without saying. */
  readonly second: string | null
  readonly onRestoreAll: () => void
  readonly onRestoreOne: (traject: CopiedTraject) => void
}

/** One copy: when and why it was made, what is in it, and the ways to put it back. */
export function CopyItem({ copy, isOpen, second, onRestoreAll, onRestoreOne }: Props) {
  const { t, language } = useTranslation()
  const { state, trajecten, ideas } = copy
  const when = copyTime(copy.at, language)
  const canBack = state === 'whole' || state === 'partly'
  const facts = [
    t(`backups.reason.${copy.reason}`),
    t('backups.trajecten', { count: trajecten.length }),
    t('list.cards', { count: sumOf(trajecten.map(({ cards }) => cards)) }),
    t('list.activities', { count: sumOf(trajecten.map(({ activities }) => activities)) }),
    ...(ideas > 0 ? [t('backups.ideas', { count: ideas })] : []),
    sizeText(copy.size, language),
    ...(second === null ? [] : [t(`backups.place.${placeOf(copy, second)}`)]),
  ]
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <div>
          <h3 className={styles.when}>{when}</h3>
          <p className={styles.facts}>{facts.join(' · ')}</p>
          {state === 'whole' ? null : <p className={styles.state}>{t(`backups.state.${state}`)}</p>}
        </div>
        {canBack ? (
          <Button icon={RotateCcw} label={t('backups.restoreAll.label', { when })} onPress={onRestoreAll}>
            {t('backups.restoreAll')}
          </Button>
        ) : null}
      </div>
      {trajecten.length > 0 ? (
        <details className={styles.inside} open={isOpen}>
          <summary className={styles.summary}>
            <ChevronRight aria-hidden size="1.1em" className={styles.mark} />
            {trajecten.map(({ school }) => school).join(', ')}
          </summary>
          <ul className={styles.trajecten}>
            {trajecten.map((traject) => (
              <li key={traject.trajectId} className={styles.traject}>
                <span className={styles.words}>
                  <span className={styles.school}>{traject.school}</span>
                  <span className={styles.facts}>
                    {[
                      schoolYearName(traject.schoolYear),
                      t('list.cards', { count: traject.cards }),
                      t('list.activities', { count: traject.activities }),
                      ...(traject.isReadable ? [] : [t('backups.traject.unreadable')]),
                    ].join(' · ')}
                  </span>
                </span>
                {traject.isReadable ? (
                  <Button
                    look="quiet"
                    label={t('backups.restoreOne.label', { school: traject.school, when })}
                    onPress={() => onRestoreOne(traject)}
                  >
                    {t('backups.restoreOne')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  )
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

function placeOf({ folders }: BackupCopy, second: string): 'own' | 'second' | 'both' {
  if (!folders.includes(second)) return 'own'
  return folders.length > 1 ? 'both' : 'second'
}
