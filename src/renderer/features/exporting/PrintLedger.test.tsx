import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { translator } from '#shared/i18n.ts'
import { latestVersion } from '#shared/rules/plan/versions.ts'
import { activityTitled, doing, plannedDocument } from '#shared/testing/fixture.ts'
import { PrintLedger } from './PrintLedger.tsx'

test('what changed is printed whole, with the changed words in marks that need no colour', () => {
  const planned = plannedDocument()
  const since = latestVersion(planned, 'sketch')
  if (!since) throw new Error('no sketch')
  const { id } = activityTitled(planned, 'Snuffelstage')
  let now = doing(planned, 'activity.edit', { id, goal: 'Ervaren hoe een schooldag is', minutes: 90 })
  now = doing(now, 'activity.remove', { ids: [activityTitled(planned, 'Ouders in de klas over hun loopbaan').id] })
  const page = renderToStaticMarkup(
    <PrintLedger document={now} since={since} until={null} today="2027-01-19" t={translator('nl')} language="nl" />,
  )
  expect(page).toContain('<h1>Wat is er gewijzigd sinds schets 1</h1>')
  expect(page).toContain('data-print-foot="Wat is er gewijzigd sinds schets 1 · ')
  const words = page
    .replaceAll(/<\/?(?:span|p|li|dd|dt|div)[^>]*>/g, '')
    .replaceAll(/ dir="auto"(?: class="[^"]*")?/g, '')
  expect(words).toContain('<h2>Snuffelstage</h2>')
  expect(words).toContain('was Ervaren hoe een <del>werkdag</del> is wordt Ervaren hoe een <ins>schooldag</ins> is')
  expect(words).toContain('was nog niets wordt <ins>1,5 uur</ins>')
  expect(words).toContain('Weggehaald')
  expect(words).toContain('Gemaakt op19-01-2027')
})
