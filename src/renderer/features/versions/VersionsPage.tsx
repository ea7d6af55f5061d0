import { Archive } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import { useHashes } from '#app/useHashes.ts'
import type { ExportChanges } from '#parts/ledger/exportChanges.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { versionsInOrder } from '#shared/rules/plan/versions.ts'
import { versionInWords } from '#shared/wording/versionWording.ts'
import { shortDate } from '#shared/wording/wording.ts'
import { Button } from '#ui/Button.tsx'
import { Words } from '#ui/Words.tsx'
import { KeepDialog } from './KeepDialog.tsx'
import { VersionSheet } from './VersionSheet.tsx'
import styles from './VersionsPage.module.css'

type Props = {
  /** What hands the plan of a version over. */
  readonly exportOf: (versionId: string) => ReactNode
  readonly exportChanges: ExportChanges
}

const whole = (document: TrajectDocument) => document

/** Every version of the plan: what it was, what is different since, and how to check it or put it back. */
export function VersionsPage({ exportOf, exportChanges }: Props) {
  const { t } = useTranslation()
  const document = useDocument(whole)
  const versions = versionsInOrder(document).toReversed()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [isKeeping, setKeeping] = useState(false)
  const hashes = useHashes(document.version)
  const chosen = versions.find(({ id }) => id === chosenId) ?? versions[0]
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{t('versions.title')}</h1>
          <p>{t('versions.lead')}</p>
        </div>
        {document.activity.size > 0 ? (
          <Button icon={Archive} onPress={() => setKeeping(true)}>
            {t('versions.keep')}
          </Button>
        ) : null}
      </header>
      {chosen ? (
        <div className={styles.columns}>
          <nav aria-label={t('versions.list')}>
            <ul className={styles.list}>
              {versions.map((version) => (
                <li key={version.id}>
                  <button
                    type="button"
                    className={styles.version}
                    aria-current={version === chosen}
                    data-version={version.id}
                    onClick={() => setChosenId(version.id)}
                  >
                    <Words className={styles.name}>{versionInWords(document, version, t)}</Words>
                    <span>{shortDate(version.date)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <VersionSheet
            key={chosen.id}
            document={document}
            version={chosen}
            hash={hashes?.get(chosen.id)}
            exporting={exportOf(chosen.id)}
            exportChanges={exportChanges}
          />
        </div>
      ) : (
        <p className={styles.none}>{t('versions.none')}</p>
      )}
      {isKeeping ? <KeepDialog onClose={() => setKeeping(false)} onKept={setChosenId} /> : null}
    </main>
  )
}
