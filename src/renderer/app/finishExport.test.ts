import { expect, test } from 'vitest'
import type { Exported } from '#shared/contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { finishExport } from './finishExport.ts'

function finish(result: Result<Exported>): readonly unknown[] {
  const done: unknown[] = []
  finishExport(result, {
    onDone: (key, values, path) => done.push([key, values, ...(path === undefined ? [] : [path])]),
    onError: (error) => done.push(['error', error.code]),
    onPrint: () => done.push('print'),
    download: ({ name }) => done.push(['download', name]),
  })
  return done
}

test.each([
  [
    ok<Exported>({ kind: 'saved', path: 'Documenten/plan.docx' }),
    [['export.saved', { path: 'Documenten/plan.docx' }, 'Documenten/plan.docx']],
  ],
  [
    ok<Exported>({ kind: 'download', name: 'plan.ics', type: 'text/calendar', base64: '' }),
    [
      ['download', 'plan.ics'],
      ['export.downloaded', { name: 'plan.ics' }],
    ],
  ],
  [ok<Exported>({ kind: 'print' }), ['print']],
  [ok<Exported>({ kind: 'cancelled' }), []],
  [fail('export.unwritable', { path: 'plan.docx' }), [['error', 'export.unwritable']]],
])('%j', (result, done) => {
  expect(finish(result)).toEqual(done)
})
