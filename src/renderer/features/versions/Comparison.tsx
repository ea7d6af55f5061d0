import { useState } from 'react'
import { useTranslation } from '#app/language.ts'
import type { ExportChanges } from '#parts/ledger/exportChanges.ts'
import { Ledger } from '#parts/ledger/Ledger.tsx'
import { OnWall } from '#parts/ledger/OnWall.tsx'
import type { TrajectDocument, Version } from '#shared/records.ts'
import { documentOfVersion, versionsInOrder } from '#shared/rules/plan/versions.ts'
import { ledgerInWords } from '#shared/wording/ledgerWording.ts'
import { versionInWords } from '#shared/wording/versionWording.ts'
import { Picker } from '#ui/Fields.tsx'
import styles from './VersionSheet.module.css'

const now = 'now'

type Props = {
  readonly document: TrajectDocument
  readonly version: Version
  readonly exportChanges: ExportChanges
}

/** What is different between a version and the plan of now, or another version; the older one is always what is told from. */
export function Comparison({ document, version, exportChanges }: Props) {
  const { t } = useTranslation()
  const [otherId, setOtherId] = useState<string>(now)
  const versions = versionsInOrder(document)
  const other = versions.find(({ id }) => id === otherId)
  const [from, to] = other && other.createdAt < version.createdAt ? [other, version] : [version, other]
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t('versions.compare')}</h3>
      <div className={styles.other}>
        <Picker
          label={t('versions.compare.with')}
          value={other ? otherId : now}
          onChange={setOtherId}
          options={[
            { value: now, text: t('versions.now') },
            ...versions.map((each) => ({ value: each.id, text: versionInWords(document, each, t) })),
          ]}
        />
      </div>
      {from === to ? (
        <p>{t('versions.compare.itself', { version: versionInWords(document, version, t) })}</p>
      ) : (
        <Difference key={`${from.id} ${to?.id}`} {...{ document, from, to, exportChanges }} />
      )}
    </section>
  )
}

type DifferenceProps = Pick<Props, 'document' | 'exportChanges'> & {
  readonly from: Version
  /** Undefined for the plan of now. */
  readonly to: Version | undefined
}

function Difference({ document, from, to, exportChanges }: DifferenceProps) {
  const { t, language } = useTranslation()
  const ledger = ledgerInWords(from.snapshot, to ? documentOfVersion(document, to) : document, language, t)
  const toId = to?.id ?? null
  return (
    <>
      <p>
        {t('versions.compare.told', {
          from: versionInWords(document, from, t),
          to: to ? versionInWords(document, to, t) : t('versions.now'),
        })}
      </p>
      {ledger.length === 0 ? (
        <p>{t('versions.compare.none')}</p>
      ) : (
        <>
          <div className={styles.actions}>
            <OnWall fromId={from.id} toId={toId} />
            {exportChanges(from.id, toId)}
          </div>
          <Ledger ledger={ledger} />
        </>
      )}
    </>
  )
}
