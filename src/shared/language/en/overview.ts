import type { overview as source } from '../nl/overview.ts'

export const overview = {
  'overview.label': 'The whole year on one sheet',
  'overview.totals': 'Kinds of activities, hours and money',
  'overview.more': '+ {{count}} more',
  'overview.hours': '{{planned}} hours',
  'overview.hoursOf': '{{planned}} of {{available}} hours',
  'overview.euros': '€{{planned}}',
  'overview.eurosOf': '€{{planned}} of €{{available}}',
  'findings.count': '{{activities}} · {{findings}}',
  'findings.things_one': '{{count}} thing still needed',
  'findings.things_other': '{{count}} things still needed',
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
