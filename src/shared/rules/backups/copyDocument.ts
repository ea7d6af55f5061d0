import { limits, perTable, type RecordOf, type TableName, type TrajectDocument } from '../../records.ts'

/** What stands behind the name of a school whose traject was copied. */
type Named = { readonly trajectId: string; readonly note: string }

/**
 * The same document as another traject: every record under a new id, and every field that points to one as well, also in
 * the plans that were frozen. What stands in those alone has a new id too: put back in both, it must not be one record. `note` comes behind the name of the school, which gives way when both are too long.
 */
export function copyDocument(
  document: TrajectDocument,
  { trajectId, note }: Named,
  newId: () => string,
): TrajectDocument {
  const ids = new Map<string, string>()
  for (const [table, records] of Object.entries(document)) {
    for (const id of records.keys()) ids.set(id, table === 'traject' ? trajectId : newId())
  }
  for (const { snapshot } of document.version.values()) {
    for (const { id } of Object.values(snapshot).flat()) if (!ids.has(id)) ids.set(id, newId())
  }
  return perTable(
    (table) =>
      new Map(
        [...document[table].values()].map((record) => {
          const copy = withIds(record, ids) as RecordOf<TableName>
          const own = 'school' in copy ? { ...copy, school: withNote(copy.school, note) } : copy
          return [own.id, own]
        }),
      ),
  ) as unknown as TrajectDocument
}

/** A value with the new ids wherever a field names a record: fields that do are called `id` or `role`, or end in `Id`. */
function withIds(value: unknown, ids: ReadonlyMap<string, string>, isId = false): unknown {
  if (typeof value === 'string') return isId ? (ids.get(value) ?? value) : value
  if (Array.isArray(value)) return value.map((each) => withIds(each, ids, isId))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([field, inside]) => [field, withIds(inside, ids, /(?:^id|^role|Id|Ids)$/.test(field))]),
  )
}

function withNote(school: string, note: string): string {
  return `${school.slice(0, Math.max(0, limits.name - note.length - 1)).trimEnd()} ${note}`.slice(0, limits.name)
}
