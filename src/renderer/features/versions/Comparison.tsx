import { useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { LedgerList } from '#parts/ledger/LedgerList.tsx'
import type { TrajectDocument, Version } from '#shared/records.ts'
import { documentOfVersion, versionsInOrder } from '#shared/rules/plan/versions.ts'
import { ledgerInWords } from '#shared/wording/ledgerWording.ts'
import { versionInWords } from '#shared/wording/versionWording.ts'
import { Picker } from '#ui/Fields.tsx'
import styles from './VersionSheet.module.css'

const now = 'now'

/** What is different between a version and the plan of now, or another version; the older one is always what is told from. */
export function Comparison({ document, version }: { readonly document: TrajectDocument; readonly version: Version }) {
  const { t, language } = useTranslation()
  const [otherId, setOtherId] = useState<string>(now)
  const others = versionsInOrder(document).filter(({ id }) => id !== version.id)
  const other = others.find(({ id }) => id === otherId)
  const [from, to] = other && other.createdAt < version.createdAt ? [other, version] : [version, other]
  const ledger = ledgerInWords(from.snapshot, to ? documentOfVersion(document, to) : document, language, t)
  const name = (each: Version | undefined) => (each ? versionInWords(document, each, t) : t('versions.now'))
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
            ...others.map((each) => ({ value: each.id, text: name(each) })),
          ]}
        />
      </div>
      <p>{t('versions.compare.told', { from: name(from), to: name(to) })}</p>
      {ledger.length === 0 ? <p>{t('versions.compare.none')}</p> : <LedgerList ledger={ledger} />}
    </section>
  )
}
