import { z } from 'zod'
import { message } from '../message.ts'
import { sessionKinds } from '../records.ts'
import { fail, ok } from '../result.ts'
import { sessionOf } from '../rules/board/boards.ts'
import { shorten } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'

/** The commands about who is there. */
export const attendanceCommands = {
  /** Says whether somebody is present at a session. */
  'attendance.set': command({
    input: z.object({ kind: z.enum(sessionKinds), personId: z.string(), present: z.boolean() }),
    needs: { person: 'personId' },
    label: ({ person }) => message('did.attendance.set', { name: shorten(person.name) }),
    run(document, { kind, personId, present }, { id }) {
      const session = sessionOf(document, kind)
      if (!session) return fail('record.gone')
      const draft = new Draft(document)
      const known = [...document.attendance.values()].find(
        (attendance) => attendance.personId === personId && attendance.sessionId === session.id,
      )
      if (present && !known) draft.put('attendance', { id: id(), sessionId: session.id, personId })
      if (!present && known) draft.remove('attendance', known.id)
      return ok(draft.patch())
    },
  }),
} as const
