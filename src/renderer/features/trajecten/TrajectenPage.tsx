import { Archive, BookOpen, CalendarRange, Languages, Plus, Trash2 } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { bridge } from '#app/bridge.ts'
import { errorText, useTranslation } from '#app/language.ts'
import { showError } from '#app/notices.ts'
import { routes } from '#app/routes.ts'
import { changeSettings } from '#app/settings.ts'
import { SizeControl } from '#parts/size/SizeControl.tsx'
import type { AppStatus, ListedTraject, TrajectSummary } from '#shared/contract.ts'
import type { AppError } from '#shared/result.ts'
import { schoolYearName } from '#shared/rules/calendar/schedule.ts'
import { shortDate } from '#shared/wording/wording.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { ListRefused } from './ListRefused.tsx'
import { NewTraject } from './NewTraject.tsx'
import { OtherPlace } from './OtherPlace.tsx'
import { RemoveTraject } from './RemoveTraject.tsx'
import { RemoveUnreadable } from './RemoveUnreadable.tsx'
import { ThemePicker } from './ThemePicker.tsx'
import styles from './TrajectenPage.module.css'

type Props = Pick<AppStatus, 'dataFolder' | 'usualFolder'> & {
  /** The data stand in another folder now. */
  readonly onMoved: () => void
}

/** The first screen: every traject on this machine, or how to begin. */
export function TrajectenPage({ dataFolder, usualFolder, onMoved }: Props) {
  const { t, language } = useTranslation()
  const [, navigate] = useLocation()
  const [trajecten, setTrajecten] = useState<readonly ListedTraject[] | null>(null)
  const [refusal, setRefusal] = useState<AppError | null>(null)
  const isRead = useRef(false)
  const [isAdding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<TrajectSummary | null>(null)

  const read = useCallback(async () => {
    const answer = await bridge.call('trajecten.list', undefined)
    if (answer.ok) {
      isRead.current = true
      setTrajecten(answer.value)
    } else if (isRead.current) showError(answer.error)
    else setRefusal(answer.error)
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

  if (!trajecten) return refusal ? <ListRefused error={refusal} onRetry={() => void read()} /> : null
  const isEmpty = trajecten.length === 0
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <p className={styles.brand}>
          <CalendarRange aria-hidden size="1.3em" />
          {t('app.name')}
        </p>
        <div className={styles.actions}>
          <Button look="quiet" icon={Archive} onPress={() => navigate(routes.backups)}>
            {t('backups.open')}
          </Button>
          <ThemePicker />
          <SizeControl />
          <Button
            look="quiet"
            icon={Languages}
            onPress={() => void changeSettings({ language: language === 'nl' ? 'en' : 'nl' })}
          >
            {t('list.language')}
          </Button>
        </div>
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
          {trajecten.map((traject) =>
            traject.kind === 'unreadable' ? (
              <Unreadable key={traject.id} {...traject} onRemoved={() => void read()} />
            ) : (
              <li key={traject.id} className={styles.item}>
                <Link href={routes.traject(traject.id)} className={styles.link}>
                  <bdi className={styles.school}>{traject.school}</bdi>
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
            ),
          )}
        </ul>
      )}
      {usualFolder === null ? (
        <p className={styles.folder}>{t('list.dataFolder', { folder: dataFolder })}</p>
      ) : (
        <OtherPlace folder={dataFolder} usualFolder={usualFolder} onMoved={onMoved} />
      )}

      <NewTraject
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        onCreated={(trajectId) => navigate(routes.traject(trajectId))}
      />
      {removing ? (
        <RemoveTraject traject={removing} onClose={() => setRemoving(null)} onRemoved={() => void read()} />
      ) : null}
    </main>
  )
}

type UnreadableProps = {
  readonly id: string
  readonly school: string | null
  readonly onRemoved: () => void
}

/** A traject that is there and cannot be read: it says so in its place, with ways on. */
function Unreadable({ id, school, onRemoved }: UnreadableProps) {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const name = school ?? t('list.unreadable.nameless')
  return (
    <li className={styles.item}>
      <div className={styles.link}>
        <span className={styles.school}>{name}</span>
        <span>{errorText({ code: 'store.recordUnreadable' })}</span>
        <Link href={routes.backups}>{t('problem.backups')}</Link>
      </div>
      <IconButton icon={Trash2} label={t('list.remove', { school: name })} onPress={() => setAsking(true)} />
      {isAsking ? (
        <RemoveUnreadable trajectId={id} name={name} onClose={() => setAsking(false)} onRemoved={onRemoved} />
      ) : null}
    </li>
  )
}
