import { ArrowLeft, Redo2, Undo2 } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { Link, Redirect, Route, Switch, useLocation } from 'wouter'
import { bridge } from '#app/bridge.ts'
import { type Dependencies, DocumentStore } from '#app/documentStore.ts'
import type { Drafts } from '#app/drafts.ts'
import { errorText, labelText, useTranslation } from '#app/language.ts'
import { later } from '#app/later.ts'
import { dropNotice, notices, showError, showNotice } from '#app/notices.ts'
import { openDrafts } from '#app/openDrafts.ts'
import { patterns, routes } from '#app/routes.ts'
import { DocumentProvider, useDocument, useHistory, useStore } from '#app/useDocument.ts'
import { DraftsProvider } from '#app/useDrafts.ts'
import { BoardExport } from '#features/exporting/BoardExport.tsx'
import { ExportControl } from '#features/exporting/ExportControl.tsx'
import { PrintRoute } from '#features/exporting/PrintRoute.tsx'
import { keepLostLines } from '#features/werksessie/board/captureDraft.ts'
import { ClosingStep, PlanStep, SessionPage } from '#features/werksessie/SessionPage.tsx'
import type { ExportChanges } from '#parts/ledger/exportChanges.ts'
import { SizeControl } from '#parts/size/SizeControl.tsx'
import { HeldStrip } from '#parts/stage/HeldStrip.tsx'
import { StageControls } from '#parts/stage/StageControls.tsx'
import { printedAt } from '#shared/printRoute.ts'
import { type SessionKind, sessionKinds, trajectOf } from '#shared/records.ts'
import { IconButton } from '#ui/Button.tsx'
import { onDemand, useFetchAhead } from '#ui/onDemand.tsx'
import styles from './TrajectFrame.module.css'
import { UndoSealDialog } from './UndoSealDialog.tsx'
import { type Actions, useUndoActions, useUndoKeys } from './useUndo.ts'
import { useWorkAhead } from './useWorkAhead.ts'

const JaarplanPage = onDemand(async () => (await import('#features/jaarplan/JaarplanPage.tsx')).JaarplanPage)
const ReviewPage = onDemand(async () => (await import('#features/review/ReviewPage.tsx')).ReviewPage)
const MinutesPage = onDemand(async () => (await import('#features/minutes/MinutesPage.tsx')).MinutesPage)
const VersionsPage = onDemand(async () => (await import('#features/versions/VersionsPage.tsx')).VersionsPage)
/** What one goes to from any screen of a traject. */
const ahead = [JaarplanPage, PlanStep, ClosingStep, ReviewPage, VersionsPage, MinutesPage] as const

const around: Dependencies = {
  onFailure: (error) =>
    error ? showNotice({ key: 'traject.open', tone: 'error', text: errorText(error) }) : dropNotice('traject.open'),
  later,
}

type Open = { readonly store: DocumentStore; readonly drafts: Drafts }

/** One open traject: reads it with what is typed in it and not sent, then shows the screen that the address asks for. */
export function TrajectFrame({ trajectId }: { readonly trajectId: string }) {
  const [open, setOpen] = useState<Open | null>(null)
  const [place, navigate] = useLocation()
  const printed = useMemo(() => printedAt(place), [place])

  useEffect(() => {
    // What was said of another traject, and could be taken back there, says nothing here.
    notices.clear()
    const opening = new DocumentStore(trajectId, bridge, around)
    let closed = false
    void Promise.all([opening.load(), openDrafts(trajectId)]).then(([answer, drafts]) => {
      if (closed) return
      if (!answer.ok) {
        navigate(routes.list, { replace: true })
        // A traject that is gone is seen to be gone; what cannot be read must be said.
        if (answer.error.code !== 'traject.gone') showError(answer.error)
        return
      }
      keepLostLines(drafts, opening.document)
      drafts.tidy(opening.document)
      setOpen({ store: opening, drafts })
    })
    return () => {
      closed = true
      opening.close()
    }
  }, [trajectId, navigate])

  if (!open) return null
  return (
    <DocumentProvider value={open.store}>
      <DraftsProvider value={open.drafts}>
        {printed ? <PrintRoute what={printed} /> : <Screens trajectId={trajectId} />}
      </DraftsProvider>
    </DocumentProvider>
  )
}

const exportChanges: ExportChanges = (sinceId, untilId) => (
  <ExportControl what={{ kind: 'changes', sinceId, untilId }} />
)

const exportBoard = (stepId: string) => <BoardExport stepId={stepId} />

function sessionKindOf(text: string | undefined): SessionKind {
  return sessionKinds.find((kind) => kind === text) ?? 'werksessie1'
}

// The router's own types lose the parts of a pattern with two optional ones.
type PlanParams = { readonly view?: string; readonly activityId?: string }

function Screens({ trajectId }: { readonly trajectId: string }) {
  const [isAsked, setAsked] = useState(false)
  const ask = useCallback(() => setAsked(true), [])
  const actions = useUndoActions(ask)
  useUndoKeys(actions)
  useFetchAhead(ahead)
  useWorkAhead()
  return (
    <div className={styles.frame}>
      <div>
        <TopBar {...actions} />
        <HeldStrip />
      </div>
      <div className={styles.screen}>
        <Switch>
          <Route path={patterns.werksessie1}>
            {({ step }) => <SessionPage step={step} exportBoard={exportBoard} />}
          </Route>
          <Route path={patterns.jaarplan}>
            {({ view, activityId }: PlanParams) => <JaarplanPage view={view} asked={activityId} />}
          </Route>
          <Route path={patterns.werksessie2}>
            {({ step }) => <ReviewPage step={step} exportChanges={exportChanges} />}
          </Route>
          <Route path={patterns.versions}>
            <VersionsPage
              exportOf={(versionId) => <ExportControl what={{ kind: 'plan', versionId }} />}
              exportChanges={exportChanges}
            />
          </Route>
          <Route path={patterns.minutes}>
            {({ session }) => (
              <MinutesPage
                session={sessionKindOf(session)}
                exporting={(kind) => <ExportControl what={{ kind: 'minutes', session: kind }} />}
              />
            )}
          </Route>
          <Route>
            <Redirect to={routes.werksessie1(trajectId)} replace />
          </Route>
        </Switch>
      </div>
      {isAsked ? <UndoSealDialog onClose={() => setAsked(false)} /> : null}
    </div>
  )
}

function TopBar({ undo, redo }: Actions) {
  const { t } = useTranslation()
  const { trajectId } = useStore()
  const traject = useDocument(trajectOf)
  const history = useHistory()
  const [location] = useLocation()
  const tabs = [
    { to: routes.werksessie1(trajectId), under: '/werksessie-1', text: t('session.werksessie1') },
    { to: routes.jaarplan(trajectId), under: '/jaarplan', text: t('nav.jaarplan') },
    { to: routes.werksessie2(trajectId), under: '/werksessie-2', text: t('session.werksessie2') },
  ]
  return (
    <header className={styles.bar}>
      <Link href={routes.list} className={styles.back} title={t('nav.list')}>
        <ArrowLeft aria-hidden size="1.2em" />
        <bdi className={styles.school}>{traject?.school}</bdi>
        <span className="visuallyHidden">{t('nav.list')}</span>
      </Link>
      <nav className={styles.tabs} aria-label={t('nav.label')}>
        {tabs.map((tab) => {
          const isHere = location.includes(tab.under)
          return (
            <Link key={tab.under} href={tab.to} className={styles.tab} aria-current={isHere ? 'page' : undefined}>
              {tab.text}
            </Link>
          )
        })}
      </nav>
      <div className={styles.tools}>
        <StageControls />
        <SizeControl />
        <IconButton
          icon={Undo2}
          label={history.undo ? t('undo.label', { what: labelText(history.undo) }) : t('undo.nothing')}
          isDisabled={!history.undo}
          onPress={undo}
        />
        <IconButton
          icon={Redo2}
          label={history.redo ? t('redo.label', { what: labelText(history.redo) }) : t('redo.nothing')}
          isDisabled={!history.redo}
          onPress={redo}
        />
        <ExportControl />
      </div>
    </header>
  )
}
