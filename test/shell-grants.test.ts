import path from 'node:path'
import { expect, test } from 'vitest'
import { createGrants } from '../electron/shell/grants.ts'

const home = path.resolve('/home/nia')

test('a grant is a random token with the path’s last name, and the core hears of it first', async () => {
  const told: string[][] = []
  const grants = createGrants(async (...pair) => void told.push(pair))
  const { grant, name } = await grants.give(path.join(home, 'Year one'))
  expect(name).toBe('Year one')
  expect(grant).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(told).toEqual([[grant, path.join(home, 'Year one')]])
})

test('one path has one grant, however it is written', async () => {
  const grants = createGrants(async () => {})
  const first = await grants.give(path.join(home, 'w'))
  expect(await grants.give(`${home}/x/../w/`)).toEqual(first)
  expect([...grants.all()]).toEqual([[first.grant, path.join(home, 'w')]])
})

test('a token that was never given leads nowhere', async () => {
  const grants = createGrants(async () => {})
  const { grant } = await grants.give(home)
  expect([grant, home, '', 'constructor', `${grant} `].map(grants.pathOf)).toEqual([
    home,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('a grant is not given before the core has it', async () => {
  let arrive = () => {}
  const grants = createGrants(() => new Promise((resolve) => (arrive = resolve)))
  let isGiven = false
  const giving = grants.give(home).then(() => (isGiven = true))
  await new Promise(setImmediate)
  expect(isGiven).toBe(false)
  arrive()
  await giving
  expect(isGiven).toBe(true)
})
