import { ArrowLeft, FolderOpen, Save } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { bridge } from '#app/bridge.ts'
import { useTranslation } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import { routes } from '#app/routes.ts'
import type { BackupsOverview } from '#shared/contract.ts'
import type { BackupCopy } from '#shared/rules/backups/copies.ts'
import { Button } from '#ui/Button.tsx'
import styles from './BackupsPage.module.css'
import { CopyItem } from './CopyItem.tsx'
import { FolderDialog } from './FolderDialog.tsx'
import { type Asked, RestoreDialog } from './RestoreDialog.tsx'
import { SecondPlace } from './SecondPlace.tsx'
import { Whereabouts } from './Whereabouts.tsx'

/** Copies from a folder that somebody pointed out. */
type Elsewhere = { readonly folder: string; readonly copies: readonly BackupCopy[] }

/** Every backup: what is in it and where it is, and how to put it back. Also when the data themselves cannot be opened. */
export function BackupsPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [overview, setOverview] = useState<BackupsOverview | null>(null)
  const [elsewhere, setElsewhere] = useState<Elsewhere | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [isReading, setReading] = useState(false)
  const [isMaking, setMaking] = useState(false)

  const read = useCallback(async () => {
    const answer = await bridge.call('backups.list', undefined)
    if (answer.ok) setOverview(answer.value)
    else showError(answer.error)
  }, [])
  useEffect(() => {
    void read()
  }, [read])

  const make = async () => {
    setMaking(true)
    const answer = await bridge.call('backups.make', { reason: 'asked' })
    setMaking(false)
    if (!answer.ok) {
      showError(answer.error)
      return
    }
    setOverview(answer.value)
    showNotice({ tone: 'done', text: t('backups.made') })
  }
  const readFolder = async (folder?: string) => {
    const answer = await bridge.call('backups.read', folder === undefined ? {} : { folder })
    if (answer.ok && answer.value) setElsewhere(answer.value)
    return answer
  }

  if (!overview) return null
  const copies = elsewhere?.copies ?? overview.copies
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <Link href={routes.list} className={styles.back}>
          <ArrowLeft aria-hidden size="1.2em" />
          {t('backups.back')}
        </Link>
        <div className={styles.head}>
          <div className={styles.words}>
            <h1 className={styles.title}>{t('backups.title')}</h1>
            <p>{t('backups.lead')}</p>
          </div>
          <Button look="main" icon={Save} isDisabled={isMaking} onPress={() => void make()}>
            {t(isMaking ? 'backups.working' : 'backups.make')}
          </Button>
        </div>
      </header>
      <div className={styles.columns}>
        <section className={styles.copies} aria-labelledby="copies">
          <div className={styles.head}>
            <h2 id="copies">{elsewhere ? t('backups.read.list', { folder: elsewhere.folder }) : t('backups.list')}</h2>
            {elsewhere ? (
              <Button look="quiet" icon={ArrowLeft} onPress={() => setElsewhere(null)}>
                {t('backups.read.close')}
              </Button>
            ) : null}
          </div>
          {copies.length === 0 ? <p>{t('backups.none')}</p> : null}
          <ul className={styles.list}>
            {copies.map((copy, index) => (
              <CopyItem
                key={copy.id}
                copy={copy}
                isOpen={index === 0}
                second={elsewhere ? null : (overview.second?.folder ?? null)}
                onRestoreAll={() => setAsked({ copy, traject: null })}
                onRestoreOne={(traject) => setAsked({ copy, traject })}
              />
            ))}
          </ul>
        </section>
        <aside className={styles.aside}>
          <SecondPlace overview={overview} onChange={setOverview} />
          <section className={styles.part}>
            <h2>{t('backups.read')}</h2>
            <p>{t('backups.read.text')}</p>
            <FolderDialog
              isOpen={isReading}
              onOpen={setReading}
              icon={FolderOpen}
              button={t('backups.read')}
              title={t('backups.read.title')}
              choose={readFolder}
            />
          </section>
          <Whereabouts overview={overview} />
        </aside>
      </div>
      {asked ? (
        <RestoreDialog
          asked={asked}
          onClose={() => setAsked(null)}
          onDone={(trajectId) => {
            setAsked(null)
            if (trajectId === null) navigate(routes.list)
            else void read()
          }}
        />
      ) : null}
    </main>
  )
}
