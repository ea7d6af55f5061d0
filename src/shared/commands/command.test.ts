import { expect, it } from 'vitest'
import { z } from 'zod'
import { message } from '../message.ts'
import { ok } from '../result.ts'
import { command } from './command.ts'

const common = { label: () => message('did.timer'), run: () => ok([]) }

it('a command names what it needs by a table and a field of its input that holds an id', () => {
  const input = z.object({ stepId: z.string(), kind: z.enum(['a', 'b']), cardId: z.string().nullable() })
  expect(command({ ...common, input, needs: { step: 'stepId' } }).needs).toEqual({ step: 'stepId' })
  // @ts-expect-error: no such table
  command({ ...common, input, needs: { stap: 'stepId' } })
  // @ts-expect-error: no such field
  command({ ...common, input, needs: { step: 'id' } })
  // @ts-expect-error: one of a few words is no id
  command({ ...common, input, needs: { step: 'kind' } })
  // @ts-expect-error: what may be null cannot be needed
  command({ ...common, input, needs: { card: 'cardId' } })
  command({
    input,
    needs: { step: 'stepId' },
    label: ({ step }) => message('did.step.edit', { title: step.title }),
    // @ts-expect-error: a record that the command does not need is not given
    run: (_document, _input, { card }) => ok(card),
  })
})
