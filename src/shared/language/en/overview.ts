/** In English: the year on one sheet, and the gap radar: what the plan still needs. */
import type { overview as source } from '../nl/overview.ts'

export const overview = {
  'overview.label': 'The whole year on one sheet',
  'overview.totals': 'Kinds of activities, hours and money',
  'overview.more': '+ {{count}} more',
  'overview.hours': '{{planned}} hours',
  'overview.hoursOf': '{{planned}} of {{available}} hours',
  'overview.hoursOver': '{{planned}} of {{available}} hours: {{over}} too many',
  'overview.euros': '€{{planned}}',
  'overview.eurosOf': '€{{planned}} of €{{available}}',
  'overview.eurosOver': '€{{planned}} of €{{available}}: €{{over}} too much',
  'findings.incomplete_one': '{{count}} not complete yet',
  'findings.incomplete_other': '{{count}} not complete yet',
  'findings.wholePlan_one': '{{count}} thing about the whole plan',
  'findings.wholePlan_other': '{{count}} things about the whole plan',
  'findings.complete': 'all complete',
  'findings.title': 'What does the plan still need?',
  'findings.calm': 'This helps you look. It stops nothing: you can go on with the plan as it is now.',
  'findings.none':
    'Every activity has a moment, a goal, people and tools. Nothing is missing in the year as a whole either.',
  'findings.plan': 'The plan as a whole',
  'findings.activities': 'Still needed per activity',
  'findings.part': '{{part}}, fill in at "{{title}}"',
  'findings.go.noParents': 'Think of an activity with parents',
  'findings.go.month': 'New activity in {{month}}',
  'findings.go.resources': 'Look at hours and money',
  'findings.go.groups': 'Look at the target groups',
  'findings.go.owner': 'Who takes one over? Choose the activity:',
  'findings.owner': '{{title}}: choose another owner',
} as const satisfies Record<keyof typeof source, string>
