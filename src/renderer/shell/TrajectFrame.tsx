import { ArrowLeft, Redo2, Undo2 } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Link, Redirect, Route, Switch, useLocation } from 'wouter'
import { bridge } from '#app/bridge.ts'
import { DocumentStore } from '#app/documentStore.ts'
import { labelText, useSpeech } from '#app/language.ts'
import { notices, showError } from '#app/notices.ts'
import { patterns, routes } from '#app/routes.ts'
import { DocumentProvider, useDocument, useHistory, useStore } from '#app/useDocument.ts'
import { SessionPage } from '#features/werksessie/SessionPage.tsx'
import { StageControls } from '#parts/stage/StageControls.tsx'
import { trajectOf } from '#shared/records.ts'
import { IconButton } from '#ui/Button.tsx'
import { ExportControl } from './ExportControl.tsx'
import { PrintRoute } from './PrintRoute.tsx'
import styles from './TrajectFrame.module.css'
import { useUndoActions, useUndoKeys } from './useUndo.ts'

const JaarplanPage = lazy(async () => ({ default: (await import('#features/jaarplan/JaarplanPage.tsx')).JaarplanPage }))
const ReviewPage = lazy(async () => ({ default: (await import('#features/review/ReviewPage.tsx')).ReviewPage }))

/** One open traject: reads it, then shows the screen that the address asks for. */
export function TrajectFrame({ trajectId }: { readonly trajectId: string }) {
  const [store, setStore] = useState<DocumentStore | null>(null)
  const [, navigate] = useLocation()

  useEffect(() => {
    // What was said of another traject, and could be taken back there, says nothing here.
    notices.clear()
    const opening = new DocumentStore(trajectId, bridge)
    let closed = false
    void opening.load().then((answer) => {
      if (closed) return
      if (answer.ok) setStore(opening)
      else {
        showError(answer.error)
        navigate(routes.list, { replace: true })
      }
    })
    return () => {
      closed = true
      opening.close()
    }
  }, [trajectId, navigate])

  if (!store) return null
  return (
    <DocumentProvider value={store}>
      <Switch>
        <Route path={patterns.print}>
          <PrintRoute />
        </Route>
        <Route>
          <Screens trajectId={trajectId} />
        </Route>
      </Switch>
    </DocumentProvider>
  )
}

// The router's own types lose the parts of a pattern with two optional ones.
type PlanParams = { readonly view?: string; readonly activityId?: string }

function Screens({ trajectId }: { readonly trajectId: string }) {
  useUndoKeys()
  return (
    <div className={styles.frame}>
      <TopBar />
      <div className={styles.screen}>
        <Suspense>
          <Switch>
            <Route path={patterns.werksessie1}>{({ step }) => <SessionPage step={step} />}</Route>
            <Route path={patterns.jaarplan}>
              {({ view, activityId }: PlanParams) => <JaarplanPage view={view} asked={activityId} />}
            </Route>
            <Route path={patterns.werksessie2}>
              <ReviewPage />
            </Route>
            <Route>
              <Redirect to={routes.werksessie1(trajectId)} replace />
            </Route>
          </Switch>
        </Suspense>
      </div>
    </div>
  )
}

function TopBar() {
  const { t } = useSpeech()
  const { trajectId } = useStore()
  const traject = useDocument(trajectOf)
  const history = useHistory()
  const { undo, redo } = useUndoActions()
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
        <span className={styles.school}>{traject?.school}</span>
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
