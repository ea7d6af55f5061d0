import { z } from 'zod'
import { message } from '../message.ts'
import { fail, ok } from '../result.ts'
import { activityFields } from '../rules/plan/activityFields.ts'
import { shorten } from '../text.ts'
import { editActivity, newActivity } from './activityFields.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'

/** The commands about many activities at once, as the table does. */
export const planCommands = {
  /** Changes and adds activities as rows of a table, all in one step or none. A row without an id is a new activity. */
  'plan.edit': command({
    input: z.object({
      rows: z
        .array(activityFields.extend({ id: z.string().nullable() }))
        .min(1)
        .max(500),
    }),
    label: ({ document, rows }) =>
      message('did.plan.edit', {
        title: shorten(rows[0]?.title ?? document.activity.get(rows[0]?.id ?? '')?.title ?? ''),
        count: rows.length,
      }),
    run(document, { rows }, context) {
      const draft = new Draft(document)
      for (const [index, { id, ...fields }] of rows.entries()) {
        const activityId = id ?? context.id()
        // Rows are counted from 1, as people do.
        const row = index + 1
        if (id === null) {
          if (fields.title === undefined) return fail('text.empty', { row })
          draft.put('activity', newActivity(draft.glance, activityId, fields.title))
        }
        const edited = editActivity(draft, activityId, fields, context)
        if (!edited.ok) return fail(edited.error.code, { ...edited.error.values, row })
      }
      return ok(draft.patch())
    },
  }),
} as const
