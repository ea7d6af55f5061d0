import { join } from 'node:path'
import { describeError, type Log } from '../../errorLog.ts'

/** Writes the error log to a file in a folder. The logger is loaded at the first error, so that a good start does not wait for it. */
export function fileLog(folder: string): Log {
  const logger = () =>
    import('electron-log/node').then(({ default: log }) => {
      log.transports.file.resolvePathFn = () => join(folder, 'jaarlijn.log')
      log.transports.file.maxSize = 1024 * 1024
      return log
    })
  let loaded: ReturnType<typeof logger> | undefined
  return (what, error) => {
    loaded ??= logger()
    void loaded.then((log) => log.error(`${what}: ${describeError(error)}`))
  }
}
