import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { bridge } from '#app/bridge.ts'
import { useSpeech } from '#app/language.ts'
import { notices } from '#app/notices.ts'
import { patterns, routes } from '#app/routes.ts'
import { TrajectenPage } from '#features/trajecten/TrajectenPage.tsx'
import type { AppStatus } from '#shared/contract.ts'
import { Notices } from '#ui/Notices.tsx'
import { ProblemPage } from './ProblemPage.tsx'
import { ScreenGuard } from './ScreenGuard.tsx'

// The first screen is a list: what a traject needs is read when one is opened.
const TrajectFrame = lazy(async () => ({ default: (await import('./TrajectFrame.tsx')).TrajectFrame }))

/** The whole window: which screen is shown, the messages over it, and what to do when the data cannot be opened. */
export function App() {
  const { t, language } = useSpeech()
  const [status, setStatus] = useState<AppStatus | null>(null)
  const ask = useCallback(async (call: 'app.status' | 'app.retry') => {
    const answer = await bridge.call(call, undefined)
    setStatus(answer.ok ? answer.value : { host: 'web', dataFolder: '', audience: null, problem: answer.error })
  }, [])
  useEffect(() => {
    void ask('app.status')
  }, [ask])

  if (!status) return null
  return (
    <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
      {status.problem ? (
        <ProblemPage problem={status.problem} onRetry={() => void ask('app.retry')} />
      ) : (
        <ScreenGuard>
          <Router hook={useHashLocation}>
            <Switch>
              <Route path={patterns.list}>
                <TrajectenPage dataFolder={status.dataFolder} />
              </Route>
              <Route path={patterns.traject}>
                {({ trajectId }) => (
                  <Suspense>
                    <TrajectFrame key={trajectId} trajectId={trajectId} />
                  </Suspense>
                )}
              </Route>
              <Route>
                <Redirect to={routes.list} replace />
              </Route>
            </Switch>
          </Router>
        </ScreenGuard>
      )}
      <Notices queue={notices} label={t('notice.region')} closeLabel={t('action.close')} />
    </I18nProvider>
  )
}
