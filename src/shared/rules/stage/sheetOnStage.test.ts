import { describe, expect, it } from 'vitest'
import {
  activityTitled,
  begunDocument,
  doing,
  plannedDocument,
  withActivity,
  withOwnRemark,
} from '../../testing/fixture.ts'
import { emptyStage, type StageScreen, stageView } from './stage.ts'

const today = '2026-11-10'
const overview = { kind: 'overview' } as const

/** The jaarplan as a whole. */
const year: StageScreen = { kind: 'jaarplan', look: overview, activityId: null }

describe('an activity on the stage', () => {
  it('shows the activity that is open instead of the year', () => {
    const document = plannedDocument()
    const activityId = activityTitled(document, 'Snuffelstage').id
    const { content } = stageView(document, { ...emptyStage, screen: { ...year, activityId } }, today)
    expect(content).toMatchObject({ kind: 'activity', activity: { id: activityId } })
  })

  it('says of an activity how it comes back, and nothing else that is in there', () => {
    const begun = withActivity(begunDocument(), {
      title: 'Koffieochtend',
      moment: '2026-10-06',
      more: {
        recurrence: {
          kind: 'monthly',
          ordinal: 1,
          weekday: 2,
          until: '2027-06-01',
          skipsHolidays: true,
          except: ['2027-02-02'],
        },
      },
    })
    const activity = activityTitled(begun, 'Koffieochtend')
    // No command makes this, a foreign file may.
    const recurrence = activity.recurrence && Object.assign({ note: 'alleen met de decaan' }, activity.recurrence)
    const document = { ...begun, activity: new Map([[activity.id, { ...activity, recurrence }]]) }
    const shown = {
      kind: 'monthly',
      ordinal: 1,
      weekday: 2,
      until: '2027-06-01',
      skipsHolidays: true,
      except: ['2027-02-02'],
    }
    const review = stageView(
      document,
      { ...emptyStage, screen: { kind: 'review', activityId: activity.id } },
      today,
    ).content
    expect(review.kind === 'review' && review.activity?.recurrence).toEqual(shown)
    const plan = stageView(document, { ...emptyStage, screen: { kind: 'plan' } }, today).content
    expect(plan.kind === 'plan' && plan.months[2]?.entries.map((each) => each.recurrence)).toEqual([shown])
  })

  it('shows one activity of werksessie 2 with its five parts, the decision and what the group said, not the private remark', () => {
    let document = plannedDocument()
    const activity = [...document.activity.values()].find(({ title }) => title.startsWith('Startgesprek'))
    const activityId = activity?.id ?? ''
    document = doing(document, 'decision.set', { activityId, outcome: 'later' })
    document = withOwnRemark(document, activityId, 'De decaan twijfelt')
    document = doing(document, 'remark.set', { activityId, text: 'Eerst de ouders vragen' })
    const { content } = stageView(document, { ...emptyStage, screen: { kind: 'review', activityId } }, today)
    expect(content).toMatchObject({
      kind: 'review',
      number: 1,
      count: 9,
      activity: {
        moment: '2026-09-15T19:30/21:00',
        goal: expect.stringContaining('Elkaar leren kennen'),
        participants: [{ role: 'parent' }, { role: 'pupil' }, { role: 'formTutor' }],
        tools: ['Gesprekskaarten loopbaan', 'Talentenspel'],
        missing: [],
        outcome: 'later',
        groupRemark: 'Eerst de ouders vragen',
      },
    })
    expect(JSON.stringify(content)).not.toContain('twijfelt')
  })

  it('shows of that activity who sees to it by role and never by name, for whom it is, what it takes and its checklist', () => {
    let document = plannedDocument()
    document = doing(document, 'person.add', {
      name: 'AB',
      role: 'decaan',
      contact: 'ab@voorbeeld.school',
      presentAt: null,
    })
    document = doing(document, 'targetGroup.add', { names: ['Leerjaar 2'] })
    document = doing(document, 'ownRole.add', { names: ['Teamleider'] })
    const activityId = activityTitled(document, 'Snuffelstage').id
    document = doing(document, 'activity.edit', {
      id: activityId,
      owners: [{ personId: [...document.person.keys()][0] ?? '' }, { role: [...document.ownRole.keys()][0] ?? '' }],
      place: 'bij bedrijven in de buurt',
      targetGroupIds: [...document.targetGroup.keys()],
      minutes: 90,
      cents: 12_550,
      buildsOnId: activityTitled(document, 'Ouderavond "Samen kiezen"').id,
    })
    document = doing(document, 'elaboration.add', { activityId, texts: ['Bedrijven bellen', 'Brief naar huis'] })
    const [call = ''] = document.elaboration.keys()
    document = doing(document, 'elaboration.edit', { id: call, done: true })
    const { content } = stageView(document, { ...emptyStage, screen: { kind: 'review', activityId } }, today)
    expect(content.kind === 'review' && content.activity).toMatchObject({
      facts: {
        where: 'bij bedrijven in de buurt',
        owners: [
          { kind: 'person', called: 'decaan' },
          { kind: 'role', role: { name: 'Teamleider' } },
        ],
        targetGroups: ['Leerjaar 2'],
        minutes: 90,
        cents: 12_550,
        buildsOn: 'Ouderavond "Samen kiezen"',
      },
      checklist: [
        { text: 'Bedrijven bellen', done: true },
        { text: 'Brief naar huis', done: false },
      ],
    })
    const shown = JSON.stringify(content)
    for (const id of [
      ...document.person.keys(),
      ...document.targetGroup.keys(),
      ...document.ownRole.keys(),
      call,
      'ab@voorbeeld.school',
      'AB',
    ]) {
      expect(shown).not.toContain(`"${id}"`)
    }
  })
})
