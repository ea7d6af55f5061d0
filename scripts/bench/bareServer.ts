/** A server of a page with one line, as bare as Node makes them. */
export const bareServer = `
import { createServer } from 'node:http'
const server = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html')
  response.end('<!doctype html><title>leeg</title><p>leeg</p>')
})
server.listen(0, '127.0.0.1', () => console.log('Jaarlijn: http://127.0.0.1:' + server.address().port + '/?token=x'))
process.on('SIGTERM', () => process.exit())
`
