import { CircleCheck } from 'lucide-react'
import { useTranslation } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import { type FindingTarget, radarOf } from '#shared/rules/plan/radar.ts'
import { findingInWords } from '#shared/wording/findingWording.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { Words } from '#ui/Words.tsx'
import { ChangedMark } from './ChangedMark.tsx'
import styles from './FindingsDialog.module.css'
import { PlanFindingItem } from './PlanFindingItem.tsx'

type Props = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onGo: (target: FindingTarget) => void
}

/** The gap radar: what the plan still lacks, each with the way to where it can be mended. It informs; nothing is forbidden. */
export function FindingsDialog({ isOpen, onClose, onGo }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('findings.title')} isOpen={isOpen} onClose={onClose} isWide>
      <Findings onGo={onGo} />
      <DialogActions>
        <Button onPress={onClose}>{t('action.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}

function Findings({ onGo }: Pick<Props, 'onGo'>) {
  const { t } = useTranslation()
  const { count, plan, perActivity } = useDocument(radarOf)
  if (count === 0) {
    return (
      <p className={styles.none}>
        <CircleCheck aria-hidden size="1.5em" color="var(--keep)" />
        {t('findings.none')}
      </p>
    )
  }
  return (
    <>
      <p className={styles.calm}>{t('findings.calm')}</p>
      {plan.length > 0 ? (
        <section className={styles.group}>
          <h3 className={styles.heading}>{t('findings.plan')}</h3>
          <ul className={styles.list}>
            {plan.map((finding, index) => (
              <PlanFindingItem key={index} finding={finding} onGo={onGo} />
            ))}
          </ul>
        </section>
      ) : null}
      {perActivity.length > 0 ? (
        <section className={styles.group}>
          <h3 className={styles.heading}>{t('findings.activities')}</h3>
          <ul className={styles.list}>
            {perActivity.map(({ activity: { id, title }, parts }) => (
              <li key={id} className={styles.activity}>
                <span className={styles.named}>
                  <Words className={styles.title}>{title}</Words>
                  <ChangedMark activityId={id} />
                </span>
                <span className={styles.parts}>
                  {parts.map(({ part, ...finding }) => (
                    <button
                      key={part}
                      type="button"
                      className={styles.part}
                      aria-label={t('findings.part', { part: t(`part.${part}`), title })}
                      title={findingInWords({ ...finding, part }, t).why}
                      onClick={() => onGo({ kind: 'activity', activityId: id, field: part })}
                    >
                      {t(`part.${part}`)}
                    </button>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
