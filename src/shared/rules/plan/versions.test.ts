import { expect, it } from 'vitest'
import { translator } from '../../i18n.ts'
import type { TrajectDocument } from '../../records.ts'
import { sha256 } from '../../testing/context.ts'
import { doing, plannedDocument } from '../../testing/fixture.ts'
import { jaarplanOf } from '../../wording/jaarplan.ts'
import { canonicalPlan } from './canonical.ts'
import { codeOf, documentOfVersion, latestVersion, withHashes } from './versions.ts'

/** A sealed plan as it was kept before versions had a hash. */
function sealedBefore(): TrajectDocument {
  const sealed = doing(plannedDocument(), 'version.seal', { date: '2027-01-19', attendees: '' })
  const versions = [...sealed.version.values()].map((each) => [each.id, { ...each, hash: '' }] as const)
  return { ...sealed, version: new Map(versions) }
}

const codeIn = (document: TrajectDocument) =>
  jaarplanOf(document, 'nl', translator('nl')).facts.find(({ label }) => label === 'Code van versie 1')?.value

it('the document of a plan that was sealed before there were hashes has its code, as the plan and as the version', () => {
  const document = sealedBefore()
  const version = latestVersion(document, 'definitive')
  if (!version) throw new Error('nothing was sealed')
  const hash = sha256(canonicalPlan(version.snapshot))
  const whole = withHashes(document, new Map([[version.id, hash]]))
  expect(codeIn(document)).toBeUndefined()
  expect(codeIn(whole)).toBe(codeOf(hash))
  expect(codeIn(documentOfVersion(whole, version))).toBe(codeOf(hash))
})

it('a hash that was kept is never made another', () => {
  const sealed = doing(plannedDocument(), 'version.seal', { date: '2027-01-19', attendees: '' })
  expect(withHashes(sealed, new Map([...sealed.version.keys()].map((id) => [id, 'f'.repeat(64)])))).toEqual(sealed)
})
