import type { Role } from '../../records.ts'
import type { Owner } from './owners.ts'
import { roleKey } from './roles.ts'

/**
 * Roles that many people of a school have at once. What such a role sees to is shared among them, so it is nobody's
 * burden by itself and does not stop when one of them is ill. A counsellor, a line manager, and a role that the school
 * names itself are one person, or few.
 */
const rolesOfMany: ReadonlySet<string> = new Set<Role>([
  'parent',
  'pupil',
  'primaryTeacher',
  'formTutor',
  'studyCoach',
  'company',
  'researchStudent',
  'other',
])

/** Whether an owner is a role of many people, and not somebody who may fall ill. */
export function isOfMany(owner: Owner): boolean {
  return owner.kind === 'role' && rolesOfMany.has(roleKey(owner.role))
}
