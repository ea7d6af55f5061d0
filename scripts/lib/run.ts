import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './root.ts'

/** Runs a program in the project's folder, its output shown as it comes and nothing to read; gives its exit code. */
export function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** The script behind a command of a package, to be run by this same Node. */
export function binOf(packageName: string, command: string = packageName): string {
  const file = join(root, 'node_modules', packageName, 'package.json')
  const { bin } = JSON.parse(readFileSync(file, 'utf8')) as { readonly bin: Readonly<Record<string, string>> }
  const script = bin[command]
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`)
  return join(dirname(file), script)
}
