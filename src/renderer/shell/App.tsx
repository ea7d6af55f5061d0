import { useCallback, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { bridge } from '#app/bridge.ts'
import type { Drafts } from '#app/drafts.ts'
import { useTranslation } from '#app/language.ts'
import { notices } from '#app/notices.ts'
import { openDrafts } from '#app/openDrafts.ts'
import { patterns, routes } from '#app/routes.ts'
import { DraftsProvider } from '#app/useDrafts.ts'
import { TrajectenPage } from '#features/trajecten/TrajectenPage.tsx'
import type { AppStatus } from '#shared/contract.ts'
import { locale } from '#shared/i18n.ts'
import { Notices } from '#ui/Notices.tsx'
import { onDemand, useFetchAhead } from '#ui/onDemand.tsx'
import { Said } from '#ui/Said.tsx'
import { loadWordBreaks } from '#ui/wordBreaks.ts'
import { DensityKeeper } from './DensityKeeper.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { PlaceKeeper, returnTo } from './PlaceKeeper.tsx'
import { ProblemPage } from './ProblemPage.tsx'
import { ReadingBar } from './ReadingBar.tsx'
import { ScreenGuard } from './ScreenGuard.tsx'

// The first screen is a list: what a traject needs is read when one is opened.
const TrajectFrame = onDemand(async () => {
  const [{ TrajectFrame: frame }] = await Promise.all([import('./TrajectFrame.tsx'), loadWordBreaks()])
  return frame
})
const BackupsPage = onDemand(async () => (await import('#features/backups/BackupsPage.tsx')).BackupsPage)
const ahead = [TrajectFrame] as const

const noStatus = {
  host: 'web',
  dataFolder: '',
  usualFolder: null,
  audience: null,
  reading: false,
  place: null,
} as const

type Question = 'app.status' | 'app.retry' | 'app.openToRead' | 'app.beginEmpty' | 'app.goHome'

const questionOf = { read: 'app.openToRead', empty: 'app.beginEmpty', home: 'app.goHome' } as const satisfies Record<
  string,
  Question
>

type Begun = { readonly status: AppStatus; readonly drafts: Drafts }

/** The whole window: which screen is shown, the messages over it, and what to do when the data cannot be opened. */
export function App() {
  const { t, language } = useTranslation()
  const [begun, setBegun] = useState<Begun | null>(null)
  const ask = useCallback(async (call: Question) => {
    // What is typed can be read once the data are open.
    const answer = await bridge.call(call, undefined)
    const drafts = await openDrafts(null)
    const status = answer.ok ? answer.value : { ...noStatus, problem: answer.error }
    // What is wrong is said first; from there one goes to the backups.
    if (!status.problem) returnTo(status.place)
    setBegun({ status, drafts })
  }, [])
  const [round, setRound] = useState(0)
  const [place] = useHashLocation()
  useFetchAhead(ahead)
  useEffect(() => {
    void ask('app.status')
    return bridge.on('restored', () => {
      // Whatever the screens hold is of before: they begin anew.
      void ask('app.status').then(() => setRound((rounds) => rounds + 1))
    })
  }, [ask])

  if (!begun) return null
  const { status, drafts } = begun
  const screens = (
    <Router key={round} hook={useHashLocation}>
      <PlaceKeeper />
      <DensityKeeper />
      <Switch>
        <Route path={patterns.list}>
          <DraftsProvider value={drafts}>
            <TrajectenPage {...status} onMoved={() => void ask('app.status')} />
          </DraftsProvider>
        </Route>
        <Route path={patterns.backups}>
          <BackupsPage />
        </Route>
        <Route path={patterns.traject}>
          {({ trajectId }) => <TrajectFrame key={trajectId} trajectId={trajectId} />}
        </Route>
        <Route>
          <Redirect to={routes.list} replace />
        </Route>
      </Switch>
    </Router>
  )
  return (
    <I18nProvider locale={locale[language]}>
      {status.problem && place !== routes.backups ? (
        <ProblemPage
          problem={status.problem}
          onRetry={() => void ask('app.retry')}
          onWay={(way) => void ask(questionOf[way])}
        />
      ) : (
        <ScreenGuard>{status.reading ? <ReadingBar>{screens}</ReadingBar> : screens}</ScreenGuard>
      )}
      <Elsewhere status={status} onWritten={() => void ask('app.status')} />
      <Said />
      <Notices queue={notices} label={t('notice.region')} closeLabel={t('action.close')} />
    </I18nProvider>
  )
}
