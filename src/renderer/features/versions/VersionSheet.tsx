import { CalendarDays, Fingerprint, History, ListChecks, SearchCheck, Trash2, TriangleAlert, Users } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import type { ExportChanges } from '#parts/ledger/exportChanges.ts'
import type { TrajectDocument, Version } from '#shared/records.ts'
import { activitiesOfPlan } from '#shared/rules/plan/plan.ts'
import { codeOf, documentOfVersion } from '#shared/rules/plan/versions.ts'
import { versionInWords } from '#shared/wording/versionWording.ts'
import { shortDate } from '#shared/wording/wording.ts'
import { Button } from '#ui/Button.tsx'
import { Words } from '#ui/Words.tsx'
import { RemoveDialog, RestoreDialog } from './AskDialogs.tsx'
import { CheckDialog } from './CheckDialog.tsx'
import { Comparison } from './Comparison.tsx'
import { PlanOfThen } from './PlanOfThen.tsx'
import styles from './VersionSheet.module.css'

type Props = {
  readonly document: TrajectDocument
  readonly version: Version
  /** Made anew from what is kept; undefined until it is known. */
  readonly hash: string | undefined
  readonly exporting: ReactNode
  readonly exportChanges: ExportChanges
}

/** One version: what it is, what can be done with it, what is different elsewhere, and the plan itself, to read. */
export function VersionSheet({ document, version, hash, exporting, exportChanges }: Props) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<'check' | 'restore' | 'remove' | null>(null)
  const then = documentOfVersion(document, version)
  const close = () => setAsked(null)
  const isChanged = hash !== undefined && version.hash !== '' && hash !== version.hash
  return (
    <article className={styles.sheet} aria-label={versionInWords(document, version, t)}>
      <h2 className={styles.title}>
        <Words>{versionInWords(document, version, t)}</Words>
      </h2>
      <ul className={styles.facts}>
        <li>
          <CalendarDays aria-hidden size="1.2em" />
          {shortDate(version.date)}
        </li>
        <li>
          <ListChecks aria-hidden size="1.2em" />
          {t('versions.count', { count: activitiesOfPlan(then).length })}
        </li>
        {version.attendees ? (
          <li>
            <Users aria-hidden size="1.2em" />
            {t('versions.present', { names: version.attendees })}
          </li>
        ) : null}
        {hash ? (
          <li className={styles.code}>
            <Fingerprint aria-hidden size="1.2em" />
            {t('versions.code', { code: codeOf(version.hash || hash) })}
          </li>
        ) : null}
        {isChanged ? (
          <li role="alert">
            <TriangleAlert aria-hidden size="1.2em" color="var(--stop)" />
            {t('versions.code.changed')}
          </li>
        ) : null}
      </ul>
      <div className={styles.actions}>
        <Button icon={History} onPress={() => setAsked('restore')}>
          {t('versions.restore')}
        </Button>
        {hash ? (
          <Button icon={SearchCheck} onPress={() => setAsked('check')}>
            {t('versions.check')}
          </Button>
        ) : null}
        {exporting}
        {version.kind === 'sketch' ? null : (
          <Button look="quiet" icon={Trash2} onPress={() => setAsked('remove')}>
            {t('versions.remove')}
          </Button>
        )}
      </div>
      <Comparison document={document} version={version} exportChanges={exportChanges} />
      <PlanOfThen document={then} />
      {asked === 'check' && hash ? (
        <CheckDialog name={versionInWords(document, version, t)} hash={hash} onClose={close} />
      ) : null}
      {asked === 'restore' ? <RestoreDialog document={document} version={version} onClose={close} /> : null}
      {asked === 'remove' ? <RemoveDialog document={document} version={version} onClose={close} /> : null}
    </article>
  )
}
