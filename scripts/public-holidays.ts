import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publicHolidayList } from './lib/public-holidays.ts'

/** Writes `resources/feestdagen.json` again, after `date-holidays` or the years of the app changed. */
const file = join(import.meta.dirname, '..', 'resources', 'feestdagen.json')
await writeFile(file, publicHolidayList())
console.log(`Written: ${file}`)
