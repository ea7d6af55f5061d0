import { extname } from 'node:path'

/**
 * Where a file goes that was to be saved at a path: with the ending of its sort, which not every dialog adds. Nobody was
 * asked about a file that is there under the longer name, so that one stays and this one gets a number.
 */
export function savePath(chosen: string, ending: string, isThere: (path: string) => boolean): string {
  if (extname(chosen).toLowerCase() === ending.toLowerCase()) return chosen
  const stem = chosen.replace(/\.+$/, '')
  let path = `${stem}${ending}`
  for (let number = 2; isThere(path); number += 1) path = `${stem} (${number})${ending}`
  return path
}
