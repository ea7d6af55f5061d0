import { CircleCheck } from 'lucide-react'
import { useTranslation } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import { type FindingTarget, radarOf, type WatchFinding } from '#shared/rules/plan/radar.ts'
import { findingInWords } from '#shared/wording/findingWording.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { Words } from '#ui/Words.tsx'
import { ChangedMark } from './ChangedMark.tsx'
import styles from './FindingsDialog.module.css'
import { ActivityWay, FindingItem, PlanFindingItem } from './PlanFindingItem.tsx'

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
  const { t, language } = useTranslation()
  const { count, plan, perActivity, watch, ownerless } = useDocument(radarOf)
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
      {plan.length + ownerless.length > 0 ? (
        <section className={styles.group}>
          <h3 className={styles.heading}>{t('findings.plan')}</h3>
          <ul className={styles.list}>
            {plan.map((finding, index) => (
              <PlanFindingItem key={index} finding={finding} onGo={onGo} />
            ))}
            {ownerless[0] ? (
              <FindingItem finding={{ kind: 'noOwner', activityId: ownerless[0].id }} isBelow>
                {ownerless.map(({ id, title }) => (
                  <ActivityWay
                    key={id}
                    label={t('findings.ownerless.go', { title })}
                    title={title}
                    onPress={() => onGo({ kind: 'activity', activityId: id, field: 'owner' })}
                  />
                ))}
              </FindingItem>
            ) : null}
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
                      title={findingInWords({ ...finding, part }, language, t).why}
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
      {watch.length > 0 ? (
        <section className={styles.group}>
          <h3 className={styles.heading}>{t('findings.watch')}</h3>
          <ul className={styles.list}>
            {watch.map(({ activity: { id, title }, findings }) => (
              <li key={id} className={styles.activity}>
                <Words className={styles.title}>{title}</Words>
                <span className={styles.parts}>
                  {findings.map((finding, index) => (
                    <WatchWay key={index} finding={finding} title={title} onGo={onGo} />
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

type WatchProps = Pick<Props, 'onGo'> & { readonly finding: WatchFinding; readonly title: string }

/** What an activity runs into, and the way to where that can be mended. */
function WatchWay({ finding, title, onGo }: WatchProps) {
  const { t, language } = useTranslation()
  const { title: words, why, advice } = findingInWords(finding, language, t)
  return (
    <button
      type="button"
      className={styles.part}
      aria-label={t('findings.watch.go', { title, words })}
      title={`${words}. ${why} ${advice}`}
      onClick={() =>
        onGo({
          kind: 'activity',
          activityId: finding.activityId,
          field: finding.kind === 'clash' ? 'moment' : 'buildsOn',
        })
      }
    >
      <bdi>{words}</bdi>
    </button>
  )
}
