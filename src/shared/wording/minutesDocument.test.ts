import { describe, expect, it } from 'vitest'
import { translator } from '../i18n.ts'
import type { ColumnId, SessionKind, TrajectDocument } from '../records.ts'
import { sessionOf, stepsOf } from '../rules/board/boards.ts'
import { activityTitled, doing, plannedDocument, withOwnRemark } from '../testing/fixture.ts'
import { type MinutesPartText, minutesDocumentOf } from './minutesDocument.ts'

const at = '2026-11-10T17:00:00.000Z'

function minutesOf(document: TrajectDocument, kind: SessionKind) {
  const { parts, ...head } = minutesDocumentOf(document, kind, at, 'nl', translator('nl'))
  return { ...head, part: Object.fromEntries(parts.map((each) => [each.part, each])) }
}

const textsOf = (part: MinutesPartText | undefined) =>
  part?.groups.map(({ heading, lines }) => [heading, ...lines.map(({ text, about }) => [text, ...about].join(' | '))])

/** An afternoon of werksessie 1, as it was recorded. */
function afternoon(): TrajectDocument {
  let document = plannedDocument()
  const first = sessionOf(document, 'werksessie1')?.id ?? ''
  const [thoughts, now] = stepsOf(document, first)
  const add = (stepId = '', column: ColumnId, text: string, intention = '') => {
    document = doing(document, 'card.add', { stepId, column, cards: [{ text, intention }], parked: false })
    return [...document.card.values()].find((card) => card.text === text)?.id ?? ''
  }
  const fear = add(thoughts?.id, 'thoughts', 'Ouders komen pas als er iets mis is')
  const first2 = add(thoughts?.id, 'wishes', 'Een avond van leerlingen')
  const second = add(thoughts?.id, 'wishes', 'Een middag van leerlingen')
  add(now?.id, 'keep', 'De mentor belt naar huis', 'Elkaar kennen')
  document = doing(document, 'cluster.make', { ids: [second], ontoId: first2, name: 'Leerlingen vertellen' })
  document = doing(document, 'card.dot', { ids: [fear], change: 3 })
  document = doing(document, 'card.add', {
    stepId: thoughts?.id ?? '',
    column: 'thoughts',
    cards: [{ text: 'De sleutel van de aula', intention: '' }],
    parked: true,
  })
  document = doing(document, 'person.add', { name: 'R.', role: 'teamleider', contact: '06 1234' })
  const personId = [...document.person.values()].at(-1)?.id ?? ''
  document = doing(document, 'attendance.set', { kind: 'werksessie1', personId, present: true })
  document = doing(document, 'note.set', { stepId: thoughts?.id ?? '', text: 'Alleen voor mij' })
  document = doing(document, 'session.edit', { kind: 'werksessie2', date: '2026-11-24' })
  document = doing(document, 'agreement.add', { sessionId: first, what: 'Zaal vragen', who: 'conciërge' })
  return doing(document, 'minutes.remark', { kind: 'werksessie1', part: 'harvest', text: 'Het liep uit.' })
}

describe('the minutes of werksessie 1', () => {
  const minutes = minutesOf(afternoon(), 'werksessie1')

  it('say who was there, what was said with its dots and clusters, what was parked and agreed, and what comes next', () => {
    expect(textsOf(minutes.part.attendance)).toEqual([[null, 'R. | teamleider']])
    expect(textsOf(minutes.part.harvest)).toEqual(
      expect.arrayContaining([
        ['Wat denken, verwachten en wensen we? · Gedachten', 'Ouders komen pas als er iets mis is (3 stippen)'],
        [
          'Wat denken, verwachten en wensen we? · Wensen',
          'Leerlingen vertellen | Een avond van leerlingen | Een middag van leerlingen',
        ],
        ['Wat doen we nu, en hoe waarderen we dat? · Koesteren', 'De mentor belt naar huis | Bedoeling: Elkaar kennen'],
      ]),
    )
    expect(textsOf(minutes.part.parkingLot)).toEqual([[null, 'De sleutel van de aula']])
    expect(textsOf(minutes.part.agreements)).toEqual([[null, 'Zaal vragen | conciërge']])
    expect(textsOf(minutes.part.next)).toEqual([[null, 'Werksessie 2 is op dinsdag 24 november 2026.']])
  })

  it('say what was added to a part, and what has nothing', () => {
    expect(minutes.part.harvest?.remark).toBe('Het liep uit.')
    const empty = minutesOf(plannedDocument(), 'werksessie1')
    expect(empty.part.attendance).toMatchObject({ groups: [], none: 'Wie er was, is niet opgeschreven.' })
  })

  it("hold nothing that is the facilitator's own", () => {
    expect(JSON.stringify(minutes)).not.toMatch(/Alleen voor mij|06 1234/)
  })
})

describe('the minutes of werksessie 2', () => {
  const sketched = plannedDocument()
  const { id } = activityTitled(sketched, 'Snuffelstage')
  let decided = doing(sketched, 'decision.set', { activityId: id, outcome: 'agreed' })
  decided = doing(decided, 'remark.set', { activityId: id, text: 'Graag in het voorjaar' })
  decided = withOwnRemark(decided, id, 'Alleen voor mij')

  it('say what was decided with what was said, and what changed', () => {
    const again = doing(decided, 'activity.edit', { id, minutes: 90 })
    const { part } = minutesOf(again, 'werksessie2')
    const agreed = textsOf(part.decisions)?.find(([heading]) => heading?.startsWith('Akkoord'))
    expect(agreed).toContain('Snuffelstage | daarna gewijzigd: nog eens bespreken | Opmerking: Graag in het voorjaar')
    const changes = textsOf(part.changes)?.find(([heading]) => heading === 'Snuffelstage')
    expect(changes).toEqual(expect.arrayContaining(['Uren: nog niets → 1,5 uur']))
    expect(JSON.stringify(part)).not.toContain('Alleen voor mij')
  })
})
