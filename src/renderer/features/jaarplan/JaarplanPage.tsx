import { Archive, Library, Plus, ScrollText } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { Link, Redirect, useLocation } from 'wouter'
import { useTranslation } from '#app/language.ts'
import { type PlanView, planViews, routes } from '#app/routes.ts'
import { useStage } from '#app/stage.ts'
import { useDocument, useRecord, useStore } from '#app/useDocument.ts'
import type { Jump } from '#parts/activity/fields.ts'
import { focusPlace, itemOf } from '#parts/year/places.ts'
import { ToPlanStep } from '#parts/year/ToPlanStep.tsx'
import type { SessionKind, TrajectDocument } from '#shared/records.ts'
import { reviewHasBegun } from '#shared/rules/plan/versions.ts'
import { yearOf } from '#shared/rules/plan/year.ts'
import type { StageScreen } from '#shared/rules/stage/stage.ts'
import { Button } from '#ui/Button.tsx'
import { ActivityAside } from './ActivityAside.tsx'
import { FindingsButton, type FindingTarget } from './findings/FindingsButton.tsx'
import styles from './JaarplanPage.module.css'
import { Legend } from './Legend.tsx'
import { LibraryPanel } from './library/LibraryPanel.tsx'
import { NewActivity } from './NewActivity.tsx'
import { YearOverview } from './overview/YearOverview.tsx'
import { PlanTitle } from './PlanTitle.tsx'
import { SchoolMenu } from './SchoolMenu.tsx'
import { type SchoolDialog, SchoolDialogs } from './school/SchoolDialogs.tsx'
import { PlanTable } from './table/PlanTable.tsx'
import { type Sight, Timeline, wholeYear, type Zoom } from './timeline/Timeline.tsx'
import { TimelineArea } from './timeline/TimelineArea.tsx'
import { useLanding } from './useLanding.ts'
import { ViewTabs } from './ViewTabs.tsx'

const isEmptyPlan = (document: TrajectDocument) => yearOf(document).count === 0
/** The session of which the minutes are looked for: the last one that began. */
const lastSession = (document: TrajectDocument): SessionKind =>
  reviewHasBegun(document) ? 'werksessie2' : 'werksessie1'
const zoomOf = { jaar: 'year', halfjaar: 'half', maand: 'month' } as const satisfies Partial<Record<PlanView, Zoom>>

/** What the wall shows of the plan: the timeline as it is looked at; of the table, which is to work in, the overview. */
function stageLook(view: PlanView | undefined, sight: Sight): Extract<StageScreen, { kind: 'jaarplan' }>['look'] {
  return view === 'tabel' || view === 'overzicht' || view === undefined
    ? { kind: 'overview' }
    : { kind: 'timeline', zoom: zoomOf[view], ...sight }
}

/** What stands beside the plan: an activity in full, with where to go in it, or the gereedschapskist. */
type Beside =
  | { readonly kind: 'activity'; readonly id: string; readonly jump: Jump | null }
  | { readonly kind: 'library' }

type Props = {
  readonly view: string | undefined
  /** The activity that the address asks for. */
  readonly asked: string | undefined
}

/** The jaarplan: as a timeline, a table or an overview, with one activity in full or the gereedschapskist beside it. */
export function JaarplanPage({ view: wanted, asked }: Props) {
  const { t } = useTranslation()
  const { trajectId } = useStore()
  const isEmpty = useDocument(isEmptyPlan)
  const session = useDocument(lastSession)
  const [beside, setBeside] = useState<Beside | null>(asked ? { kind: 'activity', id: asked, jump: null } : null)
  const [newAt, setNewAt] = useState<{ readonly moment: string | null; readonly jump: Jump | null } | null>(null)
  const [dialog, setDialog] = useState<SchoolDialog | null>(null)
  const openId = beside?.kind === 'activity' ? beside.id : null
  const isOpen = useRecord('activity', openId ?? '') !== undefined
  const view = wanted === undefined ? 'jaar' : planViews.find((each) => each === wanted)
  const [sight, setSight] = useState<Sight>(wholeYear)
  useStage({ kind: 'jaarplan', look: stageLook(view, sight), activityId: view === 'overzicht' ? null : openId })
  const [, navigate] = useLocation()
  const open = useCallback((id: string) => setBeside({ kind: 'activity', id, jump: null }), [])
  const addAt = useCallback((moment: string | null) => setNewAt({ moment, jump: null }), [])
  const landing = useLanding(open)
  const libraryWay = useRef<HTMLSpanElement>(null)
  const close = useCallback(() => {
    setBeside(null)
    // What it was opened from gets the focus back.
    if (openId === null) libraryWay.current?.querySelector('button')?.focus()
    else focusPlace(itemOf.activity(openId))
  }, [openId])
  if (!view) return <Redirect to={routes.jaarplan(trajectId)} replace />

  const show = (next: Beside) => {
    setBeside(next)
    // The overview is one sheet for the whole room: nothing stands beside it.
    if (view === 'overzicht') navigate(routes.jaarplan(trajectId))
  }
  const go = (target: FindingTarget) => {
    switch (target.kind) {
      case 'activity':
        show({ kind: 'activity', id: target.activityId, jump: { field: target.field } })
        break
      case 'resources':
        setDialog('resources')
        break
      case 'targetGroup':
        setDialog('groups')
        break
      case 'month':
        addAt(target.moment)
        break
      case 'new':
        // Nobody named who takes part yet: that is what the new activity is for.
        setNewAt({ moment: null, jump: { field: 'participation' } })
        break
    }
  }
  const shownId = isOpen ? openId : null
  const hasAside = view !== 'overzicht' && (shownId !== null || beside?.kind === 'library')
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <PlanTitle />
        <ViewTabs view={view} />
        <div className={styles.actions}>
          <Button look="main" icon={Plus} onPress={() => addAt(null)}>
            {t('jaarplan.new')}
          </Button>
          <span ref={libraryWay}>
            <Button icon={Library} label={t('jaarplan.library.full')} onPress={() => show({ kind: 'library' })}>
              {t('jaarplan.library.short')}
            </Button>
          </span>
          <SchoolMenu onChoose={setDialog} />
        </div>
      </header>
      <TimelineArea className={styles.middle} onLand={landing.land} nameOf={landing.nameOf}>
        <div className={styles.board}>
          {isEmpty ? (
            <EmptyPlan onNew={() => addAt(null)} onLibrary={() => show({ kind: 'library' })} />
          ) : view === 'tabel' ? (
            <PlanTable openId={shownId} onOpen={open} />
          ) : view === 'overzicht' ? (
            <YearOverview />
          ) : (
            <Timeline zoom={zoomOf[view]} openId={shownId} onOpen={open} onAdd={addAt} onSight={setSight} />
          )}
        </div>
        {hasAside && beside?.kind === 'activity' ? (
          <ActivityAside key={beside.id} activityId={beside.id} jump={beside.jump} onClose={close} />
        ) : null}
        {hasAside && beside?.kind === 'library' ? <LibraryPanel onClose={close} onPlaced={open} /> : null}
      </TimelineArea>
      {isEmpty ? null : (
        <footer className={styles.footer}>
          {/* The sheet has a legend of its own. */}
          {view === 'overzicht' ? null : <Legend />}
          <div className={styles.ways}>
            <Link href={routes.versions(trajectId)} className={styles.versions}>
              <Archive aria-hidden size="1.2em" />
              {t('versions.title')}
            </Link>
            <Link href={routes.minutes(trajectId, session)} className={styles.versions}>
              <ScrollText aria-hidden size="1.2em" />
              {t('minutes.open')}
            </Link>
          </div>
          <FindingsButton onGo={go} />
        </footer>
      )}
      <NewActivity
        place={newAt}
        onClose={() => setNewAt(null)}
        onCreated={(id) => show({ kind: 'activity', id, jump: newAt?.jump ?? null })}
      />
      <SchoolDialogs shown={dialog} onClose={() => setDialog(null)} />
    </main>
  )
}

type EmptyProps = { readonly onNew: () => void; readonly onLibrary: () => void }

function EmptyPlan({ onNew, onLibrary }: EmptyProps) {
  const { t } = useTranslation()
  return (
    <section className={styles.empty}>
      <h2>{t('jaarplan.empty.title')}</h2>
      <p>{t('jaarplan.empty.text')}</p>
      <div className={styles.ways}>
        <ToPlanStep text={t('jaarplan.empty.toSession')} />
        <Button icon={Plus} onPress={onNew}>
          {t('jaarplan.new')}
        </Button>
        <Button icon={Library} onPress={onLibrary}>
          {t('jaarplan.library')}
        </Button>
      </div>
    </section>
  )
}
