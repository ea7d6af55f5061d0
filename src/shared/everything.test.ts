import { expect, test } from 'vitest'
import { formatsOf } from './contract.ts'
import { choices, everythingOf, filesOf } from './everything.ts'
import { begunDocument, doing, plannedDocument, stepOf, withCards } from './testing/fixture.ts'

const named = (document: Parameters<typeof everythingOf>[0]) =>
  everythingOf(document).map(({ what, format }) => {
    const of = what.kind === 'minutes' ? what.session : what.kind === 'calendar' ? what.recipient.kind : ''
    return [what.kind, of, format].filter(Boolean).join(' ')
  })

const withMinutes = () => {
  const planned = plannedDocument()
  return doing(planned, 'timer.start', { stepId: stepOf(planned, 'thoughts') })
}

const always = [
  'plan pdf',
  'plan docx',
  'plan xlsx',
  'poster pdf',
  'calendar everyone ics',
  'calendar facilitator ics',
  'myYear docx',
  'schoolPlan docx',
  'groundRules docx',
]
const beside = (...more: readonly string[]) => always.toSpliced(6, 0, ...more)

test('of a traject that has only begun there are no minutes, and nothing that changed', () => {
  expect(named(begunDocument())).toEqual(always)
})

test('the minutes of a session come with its first card, or with its clock', () => {
  const first = ['minutes werksessie1 pdf', 'minutes werksessie1 docx']
  const begun = begunDocument()
  const stepId = stepOf(begun, 'thoughts')
  expect(named(withCards(begun, stepId, 'wishes', ['Ouders weten weinig']))).toEqual(beside(...first))
  expect(named(doing(begun, 'timer.start', { stepId }))).toEqual(beside(...first))
})

test('once werksessie 2 plays the plan back, there are minutes of it and what changed since the sketch', () => {
  const more = ['minutes werksessie2 pdf', 'minutes werksessie2 docx', 'changes pdf', 'changes docx']
  expect(named(plannedDocument())).toEqual(expect.arrayContaining(more))
})

test('what is asked for in a form is handed over in that form', () => {
  for (const { what, format } of everythingOf(withMinutes())) {
    expect(formatsOf[what.kind]).toContain(format)
  }
})

test('every choice is a part of everything, and has something in it', () => {
  const document = withMinutes()
  const all = everythingOf(document)
  for (const choice of choices) {
    const files = filesOf(document, choice)
    expect(files.length).toBeGreaterThan(0)
    expect(all).toEqual(expect.arrayContaining([...files]))
  }
  expect(filesOf(document, 'all')).toEqual(all)
  expect(filesOf(document, 'excel')).toEqual([{ what: { kind: 'plan', versionId: null }, format: 'xlsx' }])
})
