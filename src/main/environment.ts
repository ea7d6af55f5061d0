import { randomUUID } from 'node:crypto'
import { writeInstant } from '#shared/dates.ts'
import type { Environment } from './workspace/workspace.ts'

/** Whether all that main says is held to the contract: while developing and in tests. It takes time, so not otherwise. */
export const isChecked = process.env.JAARLIJN_CHECK === '1'

/** Real ids and the real time. */
export const realEnvironment: Environment = { id: () => randomUUID(), now: () => writeInstant(Date.now()) }
