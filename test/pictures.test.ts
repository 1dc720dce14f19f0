import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { hasInk, openPdfium } from '../electron/core/export/pdfium.ts'
import { pixelsToPicture, toPicture } from '../electron/core/export/pictures.ts'
import { isNestedTooDeep } from '../electron/core/pictures/nesting.ts'
import { aPdf, aPhoto } from './pdf/evidence-files.ts'

/** Colour of the pixel at a share of width and height. */
const colourAt = async (jpeg: Uint8Array, x: number, y: number) => {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
}
const isRed = ([red = 0, green = 0, blue = 0]: readonly number[]) => red > 150 && green < 100 && blue < 100

describe('pictures', () => {
  test('SH10 a drawing nested without end is known before the picture library falls over it; others are drawn', async () => {
    const drawing = (depth: number) =>
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${'<g>'.repeat(depth)}<rect/>${'</g>'.repeat(depth)}</svg>`,
      )
    expect([isNestedTooDeep(drawing(50)), isNestedTooDeep(drawing(50_000))]).toEqual([false, true])
    expect(isNestedTooDeep(await aPhoto(40, 30))).toBe(false)
    expect(await toPicture(drawing(50_000))).toBe(null)
    expect(await toPicture(drawing(50))).toMatchObject({ width: 9, height: 9 })
  })

  test('are turned as the camera says, and lose every word about camera and place', async () => {
    const picture = await toPicture(await aPhoto(900, 600, 6))
    expect([picture?.width, picture?.height]).toEqual([900, 600])
    expect(isRed(await colourAt(picture?.jpeg ?? new Uint8Array(), 0.5, 0.1))).toBe(true)
    expect((await sharp(picture?.jpeg).metadata()).exif).toBeUndefined()
  })

  test('are scaled to 1600 pixels, and never blown up', async () => {
    const large = await toPicture(await aPhoto(4000, 1000))
    const small = await toPicture(await aPhoto(40, 30))
    expect([large?.width, large?.height, small?.width, small?.height]).toEqual([1600, 400, 40, 30])
  })

  test('PNG with holes is laid on white, grey and CMYK become RGB', async () => {
    const holes = await sharp({
      create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer()
    const cmyk = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#ff0000' } })
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer()
    const grey = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#808080' } })
      .greyscale()
      .jpeg()
      .toBuffer()
    for (const bytes of [holes, cmyk, grey])
      expect((await sharp((await toPicture(bytes))?.jpeg).metadata()).channels).toBe(3)
    expect(await colourAt((await toPicture(holes))?.jpeg ?? new Uint8Array(), 0.5, 0.5)).toEqual([255, 255, 255])
    expect(isRed(await colourAt((await toPicture(cmyk))?.jpeg ?? new Uint8Array(), 0.5, 0.5))).toBe(true)
  })

  test.each([
    ['no bytes', Buffer.alloc(0)],
    ['garbage', Buffer.from('not a picture')],
    [
      'a drawing of 40,000 by 40,000',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="40000" height="40000"/>'),
    ],
  ])('%s is null, not an error', async (_what, bytes) => {
    expect(await toPicture(bytes)).toBeNull()
  })

  test('a torn photo is null: half a picture must not pass for a whole one', async () => {
    const whole = await aPhoto(800, 600)
    expect(await toPicture(whole.subarray(0, Math.floor(whole.length / 2)))).toBeNull()
  })
})

describe('the second reader', () => {
  test('counts pages and letters, and draws in true colours', async () => {
    const file = await openPdfium(await aPdf('Words', 2))
    const pixels = await file?.draw(1, 72)
    expect([
      file?.pageCount,
      (file?.letters(1) ?? 0) > 100,
      file?.text(1).includes('Words page 2'),
      hasInk(pixels ?? { width: 0, height: 0, data: new Uint8Array() }),
    ]).toEqual([2, true, true, true])
    file?.close()
    const red = await pixelsToPicture({
      width: 2,
      height: 2,
      data: Uint8Array.from([0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255]),
    })
    expect(isRed(await colourAt(red.jpeg, 0.5, 0.5))).toBe(true)
  })

  test('says null to what it cannot open', async () => {
    expect(await openPdfium(Buffer.from('nothing'))).toBeNull()
    expect(await openPdfium(new Uint8Array())).toBeNull()
  })
})
