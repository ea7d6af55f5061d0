import { z } from 'zod'
import { message } from '../message.ts'
import { limits } from '../records.ts'
import { ok } from '../result.ts'
import { toolsOf } from '../rules/plan/plan.ts'
import { lineInput, optionalLineInput, shorten } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'
import { rankAtEnd } from './ranks.ts'

/** The commands about the tools of an activity. */
export const toolCommands = {
  /** Adds a tool to an activity: an instrument, a form, a game. */
  'tool.add': command({
    input: z.object({
      activityId: z.string(),
      name: lineInput(limits.card),
      source: optionalLineInput(limits.goal).default(''),
    }),
    needs: { activity: 'activityId' },
    label: ({ name }) => message('did.tool.add', { name: shorten(name) }),
    run(document, { activityId, name, source }, { id }) {
      const draft = new Draft(document)
      draft.put('tool', { id: id(), activityId, name, rank: rankAtEnd(toolsOf(document, activityId)), source })
      return ok(draft.patch())
    },
  }),

  /** Changes the name of a tool, or where it is to be found. */
  'tool.edit': command({
    input: z.object({
      id: z.string(),
      name: lineInput(limits.card).optional(),
      source: optionalLineInput(limits.goal).optional(),
    }),
    needs: { tool: 'id' },
    label: ({ tool }) => message('did.tool.edit', { name: shorten(tool.name) }),
    run(document, { id, name, source }, { tool }) {
      const draft = new Draft(document)
      draft.update('tool', id, { name: name ?? tool.name, source: source ?? tool.source })
      return ok(draft.patch())
    },
  }),

  /** Takes a tool away from its activity. */
  'tool.remove': command({
    input: z.object({ id: z.string() }),
    needs: { tool: 'id' },
    label: ({ tool }) => message('did.tool.remove', { name: shorten(tool.name) }),
    run(document, { id }) {
      const draft = new Draft(document)
      draft.remove('tool', id)
      return ok(draft.patch())
    },
  }),
} as const
