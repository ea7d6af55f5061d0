import { spawn } from 'node:child_process'

/** Runs a program in the foreground to its end, passing signals on; gives its exit code. `isWrapped`: signals go to the whole group, because a wrapper keeps them to itself. */
export function runInFront(
  command: string,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly isWrapped?: boolean; readonly onLine?: (line: string) => void },
): Promise<number> {
  const { env = process.env, isWrapped = false, onLine } = options
  const child = spawn(command, args, {
    env,
    detached: isWrapped,
    stdio: ['inherit', onLine ? 'pipe' : 'inherit', 'inherit'],
  })
  const pass = (signal: NodeJS.Signals) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    if (isWrapped) process.kill(-child.pid, signal)
    else child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, pass)
  let rest = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine?.(line)
  })
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.once('close', (code) => resolve(code ?? 1))
  })
}
