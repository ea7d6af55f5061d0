import { randomUUID } from 'node:crypto'
import type { Surroundings } from '../workspace/workspace.ts'

/** Real ids and the real time. */
export const realSurroundings: Surroundings = { id: () => randomUUID(), now: () => new Date().toISOString() }
