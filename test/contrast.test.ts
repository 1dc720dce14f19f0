// The colours of the window against WCAG 2.2: every pair that is used together, in both themes.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../renderer/style.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = [...css.matchAll(/:root \{(.*?)\}/gs)].map((found) => found[1] ?? '')

function tokensOf(block: string): ReadonlyMap<string, string> {
  return new Map([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1] ?? '', found[2] ?? '']))
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((first, second) => second - first)
  return (lighter + 0.05) / (darker + 0.05)
}

const GROUNDS = ['surface', 'raised', 'sunken', 'selected']
const TEXTS = ['ink', 'muted', 'accent', 'partly', 'claimed', 'accepted', 'not-yet']
const TEXT_PAIRS = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ['on-accent', 'accent'] as const,
  ['on-accent', 'accent-strong'] as const,
  ['surface', 'ink'] as const,
]
/** Frames of controls and the focus ring. */
const SIGN_PAIRS = ['edge', 'accent'].flatMap((sign) =>
  ['surface', 'raised', 'sunken'].map((ground) => [sign, ground] as const),
)

describe.each([
  ['light', tokensOf(light)],
  ['dark', tokensOf(dark)],
])('in the %s theme', (_, tokens) => {
  test.each(TEXT_PAIRS)('text in %s on %s reaches 4.5 to 1', (text, ground) => {
    expect(contrast(tokens.get(text) ?? '', tokens.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5)
  })
  test.each(SIGN_PAIRS)('%s against %s reaches 3 to 1', (sign, ground) => {
    expect(contrast(tokens.get(sign) ?? '', tokens.get(ground) ?? '')).toBeGreaterThanOrEqual(3)
  })
})
