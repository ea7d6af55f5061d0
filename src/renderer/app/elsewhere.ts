import type { ErrorCode } from '#shared/errors.ts'
import { Observable } from '#ui/observable.ts'

/** Asks the shell to let the person write all data to another folder, because of an error. */
export const elsewhere = new Observable<ErrorCode>()
