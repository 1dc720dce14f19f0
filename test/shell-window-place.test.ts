import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SMALLEST, toPlace } from '../electron/shell/window-place.ts'

const desk = { x: 0, y: 0, width: 1920, height: 1040 }
const second = { x: 1920, y: -200, width: 2560, height: 1400 }
const left = { x: 300, y: 200, width: 1000, height: 700, isMaximised: false }

test.each([
  ['the first start is centred', null, [desk], { width: 1280, height: 800 }],
  ['a window opens where it was left', left, [desk], { x: 300, y: 200, width: 1000, height: 700 }],
  [
    'on a second screen too',
    { ...left, x: 2500, y: -100 },
    [desk, second],
    { x: 2500, y: -100, width: 1000, height: 700 },
  ],
  ['on the first when the second is gone', { ...left, x: 2500, y: -100 }, [desk], { width: 1000, height: 700 }],
  ['not with its title bar above the screen', { ...left, y: -300 }, [desk], { width: 1000, height: 700 }],
  ['not with too little of it to catch', { ...left, x: 1900 }, [desk], { width: 1000, height: 700 }],
  ['not wider than the screen', { ...left, width: 4000 }, [desk], { x: 300, y: 200, width: 1920, height: 700 }],
  ['never too small to work in', { ...left, width: 10, height: 10 }, [desk], { width: 900, height: 600 }],
  [
    'as asked without a display, which measures one pixel',
    null,
    [{ x: 0, y: 0, width: 1, height: 1 }],
    { width: 1280, height: 800 },
  ],
  ['as asked without any screen', null, [], { width: 1280, height: 800 }],
])('window: %s', (_what, saved, screens, place) => {
  expect(toPlace(saved, screens)).toEqual(place)
})

test('a window is never smaller than the interface is made for, wherever it was left', () => {
  const length = fc.integer({ min: -5000, max: 9000 })
  const area = fc.record({ x: length, y: length, width: fc.nat(9000), height: fc.nat(9000) })
  const saved = fc.record({ x: length, y: length, width: length, height: length, isMaximised: fc.boolean() })
  fc.assert(
    fc.property(fc.option(saved), fc.array(area, { maxLength: 3 }), (place, screens) => {
      const { width, height } = toPlace(place, screens)
      expect(width >= SMALLEST.width && height >= SMALLEST.height).toBe(true)
    }),
  )
})
