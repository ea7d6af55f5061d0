import type { Translate, Translation } from '../i18n.ts'
import { parseMoment } from '../moment.ts'
import type { Activity, TrajectDocument } from '../records.ts'
import { factsOf } from '../rules/plan/activityFacts.ts'
import { missingParts } from '../rules/plan/completeness.ts'
import { decisionOf, elaborationOf, goesAhead, participationsOf, remarkOf, toolsOf } from '../rules/plan/plan.ts'
import { latestVersion } from '../rules/plan/versions.ts'
import { tidyLine } from '../text.ts'
import { type FactText, factsInWords } from './activityFacts.ts'
import { changedInWords } from './versionWording.ts'
import { roleNameIn, whenInWords } from './wording.ts'

/** The items of a list: a name, and what there is to say of it (may be empty). */
type Named = { readonly name: string; readonly about: string }

/** Something that is known of an activity, under its name: a text, or a list. */
export type ActivityPart =
  | { readonly kind: 'text'; readonly label: string; readonly text: string }
  | { readonly kind: 'list'; readonly label: string; readonly items: readonly Named[] }

/**
 * All that is known of an activity, in the order in which a reader asks: why, when and where, who takes part and with what,
 * who sees to it and what it takes, how it is worked out, and what else. What is not filled in is left out.
 */
export function activityParts(
  document: TrajectDocument,
  activity: Activity,
  { t, language }: Translation,
): readonly ActivityPart[] {
  const facts = new Map(factsInWords(factsOf(document, activity), t).map((fact) => [fact.kind, fact]))
  const known = (...kinds: readonly FactText['kind'][]) =>
    kinds.flatMap((kind) => {
      const fact = facts.get(kind)
      return fact ? [textPart(fact.label, fact.value)] : []
    })
  const outcome = decisionOf(document, activity.id)?.outcome
  const { id, status } = activity
  return filledIn([
    textPart(t('document.column.goal'), activity.goal),
    textPart(t('document.when'), hasMoment(activity) ? whenInWords(activity, language, t) : ''),
    ...known('where', 'targetGroups'),
    listPart(
      t('document.column.participants'),
      participationsOf(document, id).map(({ role, part }) => ({ name: roleNameIn(document, role, t), about: part })),
    ),
    listPart(
      t('document.column.tools'),
      toolsOf(document, id).map(({ name, source }) => ({ name, about: source })),
    ),
    ...known('owner', 'minutes', 'cents'),
    listPart(
      t('field.elaboration'),
      elaborationOf(document, id).map(({ text: line, done }) => ({
        name: done ? t('document.done', { text: tidyLine(line) }) : line,
        about: '',
      })),
    ),
    textPart(t('field.remark'), remarkOf(document, id)?.text ?? ''),
    textPart(t('review.ledger.field.kind'), kindInWords(document, activity, t)),
    ...known('buildsOn'),
    textPart(t('sheet.source'), activity.source),
    textPart(t('sheet.decision'), outcome === undefined ? '' : t(`outcome.${outcome}`)),
    // Planned is what everything in a plan is.
    textPart(t('field.status'), status === 'planned' ? '' : t(`status.${status}`)),
    textPart(t('sheet.missing'), missingInWords(document, activity, t)),
  ])
}

/** Only what is known. */
export function filledIn(parts: readonly ActivityPart[]): readonly ActivityPart[] {
  return parts.filter((part) => (part.kind === 'text' ? part.text !== '' : part.items.length > 0))
}

/** How an activity came about; once a plan is definitive also that it is new or changed since. */
export function kindInWords(document: TrajectDocument, { id, kind }: Activity, t: Translate): string {
  // What a school has in hand is a definitive plan; a sketch nobody handed out.
  const amended = latestVersion(document, 'definitive') ? changedInWords(document, id, t) : ''
  return [t(`kind.${kind}`), amended].filter(Boolean).join(', ')
}

/** What an activity that goes ahead still lacks, in words; empty when it is complete. */
export function missingInWords(document: TrajectDocument, activity: Activity, t: Translate): string {
  if (!goesAhead(document, activity)) return ''
  return missingParts(document, activity)
    .map((part) => t(`part.${part}`))
    .join(', ')
}

function hasMoment({ moment }: Activity): boolean {
  return moment !== null && parseMoment(moment) !== null
}

// Texts are tidied here too, because an imported traject did not pass the commands.

/** A text under its name, on one line. */
export function textPart(label: string, said: string): ActivityPart {
  return { kind: 'text', label, text: tidyLine(said) }
}

/** A list under its name, each item on one line. */
export function listPart(label: string, items: readonly Named[]): ActivityPart {
  return {
    kind: 'list',
    label,
    items: items.map(({ name, about }) => ({ name: tidyLine(name), about: tidyLine(about) })),
  }
}
