import { expect, test } from 'vitest'
import { countWords, wordsOf } from '../shared/domain/spelling.ts'
import { startApp } from './harness.ts'

test('WR1 the dictionary is British, and knows figures, references, capitals and both apostrophes', async () => {
  const app = await startApp()
  const words = ['colour', 'color', 'organise', 'teh', 'E7', '2026', 'NVQ', "didn't", 'didn’t', 'learner’s']
  expect(await app.call('spelling.check', { words })).toEqual({ wrong: ['color', 'teh'] })
})

test('WR1 at most six words are suggested, the likeliest first', async () => {
  const app = await startApp()
  const words = await app.call('spelling.suggest', { word: 'organistion' })
  expect({ first: words[0], few: words.length <= 6 }).toEqual({ first: 'organisation', few: true })
})

test('WR2 a word that the learner adds is right from then on, in any case and as a possessive, and undo takes it back', async () => {
  const app = await startApp()
  const words = ['Siân', 'siân', 'Siân’s', 'Sian']
  const check = async () => (await app.call('spelling.check', { words })).wrong
  const before = await check()
  await app.call('spelling.learn', { word: 'Siân' })
  const learned = await check()
  await app.restart()
  const reopened = await check()
  await app.call('history.undo', {})
  expect({ before, learned, reopened, undone: await check() }).toEqual({
    before: words,
    learned: ['Sian'],
    reopened: ['Sian'],
    undone: words,
  })
})

test('WR2 learning a word twice makes one step', async () => {
  const app = await startApp()
  await app.call('spelling.learn', { word: 'Bevan' })
  await app.call('spelling.learn', { word: 'Bevan' })
  const { undo } = await app.call('history.list', { limit: 5 })
  expect(undo.map(({ label }) => label)).toEqual(['add Bevan to your words'])
})

test('WR1 words are found with their places; addresses, figures and references are left out', () => {
  const text = 'I rang E7 on 3 May: jo@bell.uk, https://a.example/teh and the learner’s NVQ'
  expect(wordsOf(text).map(({ text: word, from }) => [word, from])).toEqual([
    ['rang', 2],
    ['on', 10],
    ['May', 15],
    ['and', 54],
    ['the', 58],
    ['learner’s', 62],
  ])
})

test.each([
  ['', 0],
  ['  \n ', 0],
  ['One.', 1],
  ['What happened – and why?', 4],
  ['It’s 87 % by £4.20', 4],
])('WR3 %j has %i words', (text, words) => expect(countWords(text)).toBe(words))
