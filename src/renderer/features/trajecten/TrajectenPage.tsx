import { BookOpen, CalendarRange, Languages, Plus, Trash2 } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { bridge } from '#app/bridge.ts'
import { chooseLanguage, useSpeech } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import { routes } from '#app/routes.ts'
import type { TrajectSummary } from '#shared/contract.ts'
import { schoolYearName } from '#shared/rules/schedule.ts'
import { shortDate } from '#shared/rules/wording.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { NewTraject } from './NewTraject.tsx'
import styles from './TrajectenPage.module.css'

/** The first screen: every traject on this machine, or how to begin. */
export function TrajectenPage({ dataFolder }: { readonly dataFolder: string }) {
  const { t, language } = useSpeech()
  const [, navigate] = useLocation()
  const [trajecten, setTrajecten] = useState<readonly TrajectSummary[] | null>(null)
  const [isAdding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<TrajectSummary | null>(null)

  const read = useCallback(async () => {
    const answer = await bridge.call('trajecten.list', undefined)
    if (answer.ok) setTrajecten(answer.value)
    else showError(answer.error)
  }, [])
  useEffect(() => {
    void read()
    return bridge.on('trajecten.changed', () => void read())
  }, [read])

  const showExample = async () => {
    const answer = await bridge.call('trajecten.example', undefined)
    if (answer.ok) navigate(routes.traject(answer.value.trajectId))
    else showError(answer.error)
  }
  const remove = async (traject: TrajectSummary) => {
    setRemoving(null)
    const answer = await bridge.call('traject.remove', { trajectId: traject.id })
    if (answer.ok) showNotice({ tone: 'done', text: t('remove.done', { school: traject.school }) })
    else showError(answer.error)
    await read()
  }

  if (!trajecten) return null
  const isEmpty = trajecten.length === 0
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <p className={styles.brand}>
          <CalendarRange aria-hidden size="1.3em" />
          {t('app.name')}
        </p>
        <Button look="quiet" icon={Languages} onPress={() => void chooseLanguage(language === 'nl' ? 'en' : 'nl')}>
          {t('list.language')}
        </Button>
      </header>
      <div className={isEmpty ? styles.welcome : styles.head}>
        <div>
          <h1 className={styles.title}>{t(isEmpty ? 'list.empty.title' : 'list.title')}</h1>
          {isEmpty ? <p className={styles.lead}>{t('list.empty.text')}</p> : null}
        </div>
        <div className={styles.actions}>
          <Button look="main" icon={Plus} onPress={() => setAdding(true)}>
            {t('list.new')}
          </Button>
          <Button icon={BookOpen} onPress={() => void showExample()}>
            {t('list.example')}
          </Button>
        </div>
      </div>
      {isEmpty ? null : (
        <ul className={styles.list}>
          {trajecten.map((traject) => (
            <li key={traject.id} className={styles.item}>
              <Link href={routes.traject(traject.id)} className={styles.link}>
                <span className={styles.school}>{traject.school}</span>
                <span className={styles.facts}>
                  {[
                    traject.place,
                    t(`schoolType.${traject.schoolType}`),
                    schoolYearName(traject.schoolYear),
                    t('list.cards', { count: traject.cards }),
                    t('list.activities', { count: traject.activities }),
                    ...(traject.definitive ? [t('list.definitive')] : []),
                    t('list.changed', { date: shortDate(traject.changedAt.slice(0, 10)) }),
                  ]
                    .filter((fact) => fact !== '')
                    .join(' · ')}
                </span>
              </Link>
              <IconButton
                icon={Trash2}
                label={t('list.remove', { school: traject.school })}
                onPress={() => setRemoving(traject)}
              />
            </li>
          ))}
        </ul>
      )}
      <p className={styles.folder}>{t('list.dataFolder', { folder: dataFolder })}</p>

      <NewTraject
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        onCreated={(trajectId) => navigate(routes.traject(trajectId))}
      />
      {removing ? (
        <Dialog
          isOpen
          role="alertdialog"
          title={t('remove.title', { school: removing.school })}
          onClose={() => setRemoving(null)}
        >
          <p>{t('remove.text')}</p>
          <DialogActions>
            <Button autoFocus onPress={() => setRemoving(null)}>
              {t('action.cancel')}
            </Button>
            <Button look="danger" icon={Trash2} onPress={() => void remove(removing)}>
              {t('remove.confirm')}
            </Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </main>
  )
}
