import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import { sendRaw, trajectIdOf } from './gestures.ts'

/** Sends a command to the traject on screen, as the window itself does, and expects that it is done. */
export async function command(page: Page, name: string, input: object): Promise<void> {
  const answer = await sendRaw(page, 'traject.execute', { trajectId: trajectIdOf(page), command: name, input })
  expect(answer).toMatchObject({ ok: true })
}

/** All that is kept of the traject on screen, by table; the test says which tables and fields it looks at. */
export async function snapshotOf<Tables>(page: Page): Promise<Tables> {
  const answer = await sendRaw(page, 'traject.open', { trajectId: trajectIdOf(page) })
  return (answer as { readonly value: { readonly snapshot: Tables } }).value.snapshot
}
