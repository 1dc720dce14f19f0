// An app that is debugged through a pipe needs no socket at all, so it can be driven where there is no network. Playwright speaks to sockets
// only: this joins the two, on the test's own side.
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { Duplex, Readable, Writable } from 'node:stream'

/** What RFC 6455, section 1.3, has a server add to the client's key. */
const KEY_TAIL = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
const TEXT = 1
const CLOSE = 8

/** Serves one WebSocket client; answers its address. `to` and `from` are Chromium's two pipes, each message ending in a zero byte. */
export async function relayPipe(to: Writable, from: Readable): Promise<{ address: string; close: () => void }> {
  const server = createServer()
  server.on('upgrade', (request, socket) => {
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${KEY_TAIL}`).digest('base64')
    const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade']
    socket.write([...head, `Sec-WebSocket-Accept: ${accept}`, '', ''].join('\r\n'))
    socket.on('error', () => {}) // the client left in the middle of a word
    readFrames(socket, (message) => to.write(Buffer.concat([message, Buffer.from([0])])))
    readUntilZero(from, (message) => socket.write(toFrame(message)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The relay has no port.')
  return { address: `ws://127.0.0.1:${address.port}/`, close: () => server.close() }
}

function readUntilZero(from: Readable, onMessage: (message: Buffer) => void): void {
  let parts: Buffer[] = []
  from.on('data', (chunk: Buffer) => {
    let rest = chunk
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      onMessage(Buffer.concat([...parts, rest.subarray(0, end)]))
      parts = []
      rest = rest.subarray(end + 1)
    }
    if (rest.length > 0) parts.push(rest)
  })
}

/** RFC 6455, section 5.2: a client's frames are masked, and a long message may come in several. */
function readFrames(socket: Duplex, onMessage: (message: Buffer) => void): void {
  let buffer = Buffer.alloc(0)
  let parts: Buffer[] = []
  socket.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk])
    for (let frame = takeFrame(buffer); frame !== null; frame = takeFrame(buffer)) {
      buffer = buffer.subarray(frame.length)
      if (frame.kind === CLOSE) socket.end()
      if (frame.kind > TEXT) continue
      parts.push(frame.data)
      if (!frame.isLast) continue
      onMessage(Buffer.concat(parts))
      parts = []
    }
  })
}

/** The first frame of the buffer; null while it is not all there. */
function takeFrame(buffer: Buffer) {
  if (buffer.length < 2) return null
  const short = buffer.readUInt8(1) & 0x7f
  const extra = short === 126 ? 2 : short === 127 ? 8 : 0
  const start = 2 + extra + 4
  if (buffer.length < start) return null
  const size = extra === 0 ? short : extra === 2 ? buffer.readUInt16BE(2) : Number(buffer.readBigUInt64BE(2))
  if (buffer.length < start + size) return null
  const mask = buffer.subarray(start - 4, start)
  const data = Buffer.from(buffer.subarray(start, start + size))
  for (let index = 0; index < size; index += 1)
    data.writeUInt8(data.readUInt8(index) ^ mask.readUInt8(index % 4), index)
  const first = buffer.readUInt8(0)
  return { kind: first & 0x0f, isLast: (first & 0x80) !== 0, data, length: start + size }
}

function toFrame(message: Buffer): Buffer {
  const head = Buffer.alloc(10)
  head.writeUInt8(0x80 | TEXT, 0)
  head.writeUInt8(127, 1)
  head.writeBigUInt64BE(BigInt(message.length), 2)
  return Buffer.concat([head, message])
}
