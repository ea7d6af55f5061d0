import type { ExportWhat } from './contract.ts'
import { assertNever } from './result.ts'

/** Where the window shows what is printed, as patterns for its router; main opens the same pages to make a PDF of them. */
export const printPatterns = {
  plan: '/traject/:trajectId/afdrukken/:versionId?',
  changes: '/traject/:trajectId/afdrukken-wijzigingen/:sinceId/:untilId?',
  minutes: '/traject/:trajectId/afdrukken-verslag/:session',
} as const satisfies Partial<Record<ExportWhat['kind'], string>>

/** What can be printed: the rest is only made in Word. */
export type PrintedWhat = Extract<ExportWhat, { readonly kind: keyof typeof printPatterns }>

/** The address of what is printed, behind the `#`. Throws for what is only made in Word. */
export function printRoute(trajectId: string, what: ExportWhat): string {
  return `/${['traject', trajectId, ...partsOf(what)].map(encodeURIComponent).join('/')}`
}

function partsOf(what: ExportWhat): readonly string[] {
  switch (what.kind) {
    case 'plan':
      return ['afdrukken', ...(what.versionId === null ? [] : [what.versionId])]
    case 'changes':
      return ['afdrukken-wijzigingen', what.sinceId, ...(what.untilId === null ? [] : [what.untilId])]
    case 'minutes':
      return ['afdrukken-verslag', what.session]
    case 'myYear':
    case 'schoolPlan':
    case 'groundRules':
      throw new Error(`${what.kind} is not printed`)
    default:
      return assertNever(what)
  }
}
