import { Agent, request } from 'node:http'
import type { CallInput, CallName, CallOutput } from '../../../src/shared/contract.ts'
import type { Result } from '../../../src/shared/result.ts'
import type { WebHost } from '../../lib/web-host.ts'

/** Asks a web host as its page would, without a page. */
export type Client = {
  /** Throws when the question is refused. */
  readonly ask: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>
  readonly close: () => void
}

/** Redeems the one-time address of a host. */
export async function connect({ url }: Pick<WebHost, 'url'>): Promise<Client> {
  const { origin } = new URL(url)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const send = (path: string, method: string, headers: Record<string, string>, body = '') =>
    new Promise<{ readonly body: string; readonly cookie: string }>((settle, refuse) => {
      const asked = request(
        `${origin}${path}`,
        { method, agent, headers: { Origin: origin, ...headers } },
        (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('end', () => {
            const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
            settle({ body: Buffer.concat(parts).toString(), cookie })
          })
        },
      )
      asked.on('error', refuse).end(body)
    })
  const { cookie } = await send(url.slice(origin.length), 'GET', {})
  return {
    ask: async <N extends CallName>(name: N, input: CallInput<N>) => {
      const headers = { Cookie: cookie, 'Content-Type': 'application/json' }
      const { body } = await send(`/call/${name}`, 'POST', headers, JSON.stringify(input) ?? '')
      const answer = JSON.parse(body) as Result<CallOutput<N>>
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
      return answer.value
    },
    close: () => agent.destroy(),
  }
}
