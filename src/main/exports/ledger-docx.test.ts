import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { type TrajectDocument, tables, type Version } from '#shared/records.ts'
import { activityTitled, begunDocument, doing, withActivity } from '#shared/testing/fixture.ts'
import { exportDocument } from './index.ts'

const sketched = doing(
  withActivity(withActivity(begunDocument(), { title: 'Ouderavond', goal: 'De mentor belt thuis' }), {
    title: 'Snuffelstage',
  }),
  'version.sketch',
  { date: '2026-11-03' },
)
const evening = activityTitled(sketched, 'Ouderavond').id
const visit = activityTitled(sketched, 'Snuffelstage').id

const newest = (document: TrajectDocument): Version => {
  const version = [...document.version.values()].at(-1)
  if (!version) throw new Error('no version')
  return version
}

async function readBack(document: TrajectDocument, version: Version | null = null) {
  const { bytes, name } = await exportDocument(document, 'docx', {
    kind: 'changes',
    since: newest(sketched),
    until: version,
  })
  const buffer = Buffer.from(bytes)
  const styleMap = ['u => ins', 'strike => del']
  const html = (await mammoth.convertToHtml({ buffer }, { styleMap })).value
  return { html, name, text: (await mammoth.extractRawText({ buffer })).value }
}

test('Word reads back what changed since the sketch: which plans, the marked words, reasons and remarks', async () => {
  let now = doing(sketched, 'activity.edit', { id: evening, goal: 'De decaan belt thuis' })
  now = doing(now, 'remark.set', { activityId: evening, text: 'Eerst de ouderraad vragen' })
  now = doing(now, 'remark.set', { activityId: visit, text: 'Geen bedrijf gevonden' })
  now = doing(now, 'decision.set', { activityId: visit, outcome: 'dropped' })
  const { html, text, name } = await readBack(now)
  expect(name).toBe('Wat is er gewijzigd sinds schets 1 2026-2027 De Voorbeeldschool.docx')
  for (const said of [
    'De Voorbeeldschool, Voorbeeldstad',
    'Schooljaar:\t2026-2027',
    'Vergeleken met:\tSchets 1 (03-11-2026)',
    'Tot en met:\tHet plan van nu',
    'Wijzigingen:\t3',
    'Doel: was De mentor belt thuis wordt De decaan belt thuis',
    'Opmerking: Eerst de ouderraad vragen',
    'Vervalt: Geen bedrijf gevonden',
  ]) {
    expect(text).toContain(said)
  }
  expect(html).toContain('was De <del>mentor</del> belt thuis wordt De <strong><ins>decaan</ins></strong> belt thuis')
})

test('it goes as far as the version that is asked for, and says so when nothing changed', async () => {
  const kept = doing(doing(sketched, 'activity.edit', { id: evening, goal: 'Anders' }), 'version.keep', {
    date: '2026-12-01',
    name: 'Na overleg',
  })
  const later = doing(kept, 'activity.edit', { id: visit, goal: 'Later bedacht' })
  const { text } = await readBack(later, newest(kept))
  expect(text).toContain('Tot en met:\tConcept "Na overleg" (01-12-2026)')
  expect(text).toContain('Doel: was De mentor belt thuis wordt Anders')
  expect(text).not.toContain('Later bedacht')
  expect((await readBack(later, newest(sketched))).text).toContain('Er is niets veranderd.')
})

test('a version that was frozen before these fields were there is compared as it is', async () => {
  const [traject] = sketched.traject.values()
  if (!traject) throw new Error('no traject')
  const { id, school, place, schoolType, region, schoolYear, createdAt } = traject
  // As the first release wrote it.
  const then = tables.version.parse({
    id: 'van-toen',
    kind: 'definitive',
    date: '2026-06-16',
    attendees: '',
    createdAt,
    snapshot: {
      traject: { id, school, place, schoolType, region, schoolYear, createdAt },
      activity: [{ id: evening, title: 'Ouderavond', kind: 'new', goal: 'Samen praten', moment: null, rank: 'a0' }],
      participation: [],
      tool: [],
      decision: [],
    },
  })
  const now = { ...sketched, version: new Map([[then.id, then]]) }
  const { bytes } = await exportDocument(now, 'docx', { kind: 'changes', since: then, until: null })
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  expect(value).toContain('Wat is er gewijzigd sinds versie 1')
  expect(value).toContain('Doel: was Samen praten wordt De mentor belt thuis')
  expect(value).toContain('Wijzigingen:\t2')
})
