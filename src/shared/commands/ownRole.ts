import { z } from 'zod'
import { message } from '../message.ts'
import { limits, type OwnRole } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { ownRolesOf, standardRoleNamed } from '../rules/plan/roles.ts'
import { foldedKey, lineInput, shorten } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'
import { rankBefore, ranksBefore } from './ranks.ts'

/** Whether a role may have a name beside these: two of one name nobody can tell apart in a cell. */
function checkedName(name: string, others: readonly Pick<OwnRole, 'name'>[]): Result<string> {
  if (standardRoleNamed(name)) return fail('ownRole.standard', { name })
  const isTaken = others.some((other) => foldedKey(other.name) === foldedKey(name))
  return isTaken ? fail('ownRole.exists', { name }) : ok(name)
}

/** The commands about the roles that a school names itself. */
export const ownRoleCommands = {
  /** Names roles of the school, behind those that are there. Errors: `ownRole.exists`, `ownRole.standard`. */
  'ownRole.add': command({
    input: z.object({ names: z.array(lineInput(limits.name)).min(1).max(50) }),
    label: ({ names }) => message('did.ownRole.add', { name: shorten(names[0] ?? ''), count: names.length }),
    run(document, { names }, { id }) {
      const present = ownRolesOf(document)
      const draft = new Draft(document)
      const ranks = ranksBefore(present, null, names.length)
      const taken: Pick<OwnRole, 'name'>[] = [...present]
      for (const [index, name] of names.entries()) {
        const checked = checkedName(name, taken)
        if (!checked.ok) return checked
        taken.push({ name })
        draft.put('ownRole', { id: id(), name, rank: ranks[index] ?? '' })
      }
      return ok(draft.patch())
    },
  }),

  /** Gives a role of the school another name. Errors: `ownRole.exists`, `ownRole.standard`. */
  'ownRole.rename': command({
    input: z.object({ id: z.string(), name: lineInput(limits.name) }),
    needs: { ownRole: 'id' },
    label: ({ name }) => message('did.ownRole.rename', { name: shorten(name) }),
    run(document, { id, name }) {
      const others = ownRolesOf(document).filter((role) => role.id !== id)
      const checked = checkedName(name, others)
      if (!checked.ok) return checked
      const draft = new Draft(document)
      draft.update('ownRole', id, { name })
      return ok(draft.patch())
    },
  }),

  /** Puts a role of the school before another one; at the end when that is null. */
  'ownRole.move': command({
    input: z.object({ id: z.string(), beforeId: z.string().nullable() }),
    needs: { ownRole: 'id' },
    label: ({ ownRole }) => message('did.ownRole.move', { name: shorten(ownRole.name) }),
    run(document, { id, beforeId }) {
      if (beforeId === id) return ok([])
      const draft = new Draft(document)
      draft.update('ownRole', id, { rank: rankBefore(ownRolesOf(document), id, beforeId) })
      return ok(draft.patch())
    },
  }),

  /** Takes a role of the school away: in no activity does it take part or see to it any more. */
  'ownRole.remove': command({
    input: z.object({ id: z.string() }),
    needs: { ownRole: 'id' },
    label: ({ ownRole }) => message('did.ownRole.remove', { name: shorten(ownRole.name) }),
    run(document, { id }) {
      const draft = new Draft(document)
      draft.remove('ownRole', id)
      return ok(draft.patch())
    },
  }),
} as const
