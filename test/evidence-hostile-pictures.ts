// The pictures among the hostile files: lying sizes, torn data, drawings that reach out or never end.
import { crc32, deflateSync } from 'node:zlib'
import { strToU8 } from 'fflate'
import sharp from 'sharp'

export type HostileFile = { readonly name: string; readonly bytes: Uint8Array }

const PNG = Buffer.from('89504e470d0a1a0a', 'hex')
export const text = (words: string): Uint8Array => strToU8(words)
export const noise = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * 7919 + (index >> 3)) % 256)

/** A picture that promises this many pixels, with hardly any behind it. */
function promisedPng(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.writeUInt8(8, 8)
  head.writeUInt8(2, 9)
  return Buffer.concat([
    PNG,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(noise(200))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export async function hostilePictures(): Promise<HostileFile[]> {
  const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#336699' } })
    .jpeg()
    .toBuffer()
  const wide = await sharp({ create: { width: 50_000, height: 20, channels: 3, background: '#336699' } })
    .png()
    .toBuffer()
  const huge = await sharp({ create: { width: 12_000, height: 10_000, channels: 3, background: '#ffffff' } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  const tiff = await sharp(photo).tiff().toBuffer()
  const svg = (inner: string, more = '') =>
    text(
      `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="90"${more}>${inner}</svg>`,
    )
  const entities = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
  ).join('')
  return [
    { name: 'torn.jpg', bytes: photo.subarray(0, 700) },
    { name: 'tail.jpg', bytes: Buffer.concat([photo, noise(5000)]) },
    { name: 'only-head.jpg', bytes: photo.subarray(0, 20) },
    { name: 'wide.png', bytes: wide },
    { name: 'huge.png', bytes: huge },
    { name: 'promised-50000.png', bytes: promisedPng(50_000, 50_000) },
    { name: 'promised-nothing.png', bytes: promisedPng(0, 0) },
    { name: 'photo.pdf', bytes: photo },
    { name: 'photo.exe', bytes: Buffer.concat([photo, noise(7)]) },
    { name: 'torn.tif', bytes: tiff.subarray(0, 300) },
    { name: 'loop.tif', bytes: Buffer.from('49492a00080000000000080000000800', 'hex') },
    { name: 'nothing.webp', bytes: Buffer.concat([text('RIFF'), Buffer.from([4, 0, 0, 0]), text('WEBPVP8 ')]) },
    {
      name: 'nothing.heic',
      bytes: Buffer.concat([
        Buffer.from([0, 0, 0, 24]),
        text('ftypheic'),
        Buffer.alloc(4),
        text('mif1heic'),
        noise(400),
      ]),
    },
    {
      name: 'nothing.avif',
      bytes: Buffer.concat([
        Buffer.from([0, 0, 0, 24]),
        text('ftypavif'),
        Buffer.alloc(4),
        text('mif1avif'),
        noise(400),
      ]),
    },
    { name: 'nothing.gif', bytes: Buffer.concat([text('GIF89a'), Buffer.from([255, 255, 255, 255, 0, 0, 0])]) },
    {
      name: 'vast.bmp',
      bytes: Buffer.concat([
        text('BM'),
        Buffer.alloc(12),
        Buffer.from([40, 0, 0, 0]),
        Buffer.from('ffffff7fffffff7f', 'hex'),
        Buffer.alloc(200),
      ]),
    },
    { name: 'short.bmp', bytes: text('BM12') },
    {
      name: 'script.svg',
      bytes: svg(
        '<script>top.ran = true</script><rect width="9" height="9" onload="top.ran = true"/>',
        ' onload="top.ran = true"',
      ),
    },
    {
      name: 'remote.svg',
      bytes: svg(
        '<image xlink:href="http://203.0.113.7/x.png" width="9" height="9"/><use xlink:href="http://203.0.113.7/x.svg#a"/>',
      ),
    },
    { name: 'local.svg', bytes: svg('<image xlink:href="file:///etc/passwd" width="9" height="9"/>') },
    {
      name: 'foreign.svg',
      bytes: svg(
        '<foreignObject width="90" height="90"><iframe xmlns="http://www.w3.org/1999/xhtml" src="http://203.0.113.7/"/></foreignObject>',
      ),
    },
    {
      name: 'laughs.svg',
      bytes: text(
        `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e0 "ha">${entities}]><svg xmlns="http://www.w3.org/2000/svg"><text>&e9;</text></svg>`,
      ),
    },
    {
      name: 'outside.svg',
      bytes: text(
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&x;</text></svg>',
      ),
    },
    {
      name: 'vast.svg',
      bytes: text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="1e9" height="1e9"><rect width="100%" height="100%"/></svg>',
      ),
    },
    {
      name: 'deep.svg',
      bytes: text(`<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(50_000)}${'</g>'.repeat(50_000)}</svg>`),
    },
    {
      name: 'blur.svg',
      bytes: svg(
        `<filter id="f"><feGaussianBlur stdDeviation="9999"/></filter>${'<rect width="90" height="90" filter="url(#f)"/>'.repeat(500)}`,
      ),
    },
  ]
}
