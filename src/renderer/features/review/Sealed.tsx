import {
  Archive,
  BadgeCheck,
  Check,
  ListChecks,
  ListTree,
  PencilLine,
  Route,
  ScrollText,
  Stamp,
  Users,
} from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { useTranslation } from '#app/language.ts'
import { routes } from '#app/routes.ts'
import { useStage } from '#app/stage.ts'
import { useStore } from '#app/useDocument.ts'
import type { ExportChanges } from '#parts/ledger/exportChanges.ts'
import type { TrajectDocument, Version } from '#shared/records.ts'
import { schoolYearName } from '#shared/rules/calendar/schedule.ts'
import { activitiesOfPlan, documentOfPlan } from '#shared/rules/plan/plan.ts'
import { codeOf, versionNumber } from '#shared/rules/plan/versions.ts'
import { countLines } from '#shared/wording/ledgerFilter.ts'
import { ledgerInWords } from '#shared/wording/ledgerWording.ts'
import { shortDate } from '#shared/wording/wording.ts'
import { Button } from '#ui/Button.tsx'
import { focusWhenLost } from '#ui/focus.ts'
import styles from './Calm.module.css'
import { LedgerDialog } from './LedgerDialog.tsx'

type Props = {
  readonly document: TrajectDocument
  readonly seal: Version
  readonly sketch: Version | undefined
  readonly exportChanges: ExportChanges
  readonly onWalk: () => void
  readonly onSeal: () => void
}

/** The sealed plan: its date, version and code, who agreed, and what was amended since. */
export function Sealed({ document, seal, sketch, exportChanges, onWalk, onSeal }: Props) {
  const { t, language } = useTranslation()
  const { trajectId } = useStore()
  const [shown, setShown] = useState<'seal' | 'sketch' | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => focusWhenLost(title.current), [])
  useStage({ kind: 'sealed' })

  const sealed = documentOfPlan(seal.snapshot)
  const amendments = countLines(ledgerInWords(seal.snapshot, document, language, t))
  const sinceSketch = sketch ? countLines(ledgerInWords(sketch.snapshot, document, language, t)) : 0
  const { school, schoolYear } = seal.snapshot.traject
  return (
    <div className={styles.page} data-stage-scroll>
      <div className={styles.sealed}>
        <div className={styles.seal} aria-hidden>
          <Check size="5.5rem" strokeWidth={2.6} />
        </div>
        <div className={styles.about}>
          <p className={styles.over}>{t('review.sealed.school', { school, schoolYear: schoolYearName(schoolYear) })}</p>
          <h2 ref={title} tabIndex={-1} className={styles.title}>
            {t('review.sealed.title', { date: shortDate(seal.date) })}
          </h2>
          <div className={styles.facts}>
            <p className={styles.fact}>
              <BadgeCheck aria-hidden size="1.2em" />
              {t('version.definitive', { number: versionNumber(document, seal) })}
              {seal.hash === '' ? null : ` · ${t('versions.code', { code: codeOf(seal.hash) })}`}
            </p>
            {seal.attendees ? (
              <p className={styles.fact}>
                <Users aria-hidden size="1.2em" />
                {t('review.sealed.attendees', { attendees: seal.attendees })}
              </p>
            ) : null}
            <p className={styles.fact}>
              <ListChecks aria-hidden size="1.2em" />
              {t('review.sealed.count', { count: sealedActivities(sealed, document) })}
            </p>
            {amendments > 0 ? (
              <p>
                <Button icon={PencilLine} onPress={() => setShown('seal')}>
                  {t('review.sealed.amended', { count: amendments })}
                </Button>
              </p>
            ) : (
              <p className={styles.fact}>
                <PencilLine aria-hidden size="1.2em" />
                {t('review.sealed.unchanged')}
              </p>
            )}
          </div>
        </div>
      </div>
      <div className={styles.actions}>
        <Button look="main" icon={Route} onPress={onWalk}>
          {t('review.sealed.walk')}
        </Button>
        <Button icon={Stamp} onPress={onSeal}>
          {t('review.sealed.again')}
        </Button>
        <Link href={routes.versions(trajectId)} className={styles.way}>
          <Archive aria-hidden size="1.2em" />
          {t('versions.title')}
        </Link>
        <Link href={routes.minutes(trajectId, 'werksessie2')} className={styles.way}>
          <ScrollText aria-hidden size="1.2em" />
          {t('minutes.open')}
        </Link>
        {sketch ? (
          <Button look="quiet" icon={ListTree} onPress={() => setShown('sketch')}>
            {t('review.sealed.all', { count: sinceSketch })}
          </Button>
        ) : null}
      </div>
      {shown === 'seal' ? (
        <LedgerDialog since={seal} document={document} exportChanges={exportChanges} onClose={() => setShown(null)} />
      ) : null}
      {shown === 'sketch' && sketch ? (
        <LedgerDialog since={sketch} document={document} exportChanges={exportChanges} onClose={() => setShown(null)} />
      ) : null}
    </div>
  )
}

/** How many activities the sealed plan holds; its decisions are read with the sessions of the traject. */
function sealedActivities(sealed: TrajectDocument, document: TrajectDocument): number {
  return activitiesOfPlan({ ...sealed, session: document.session }).length
}
