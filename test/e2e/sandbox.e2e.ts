import { expect, test } from '@playwright/test'
import { isSandboxed, launch } from '../electron.ts'

test('the window opens from our own protocol, and its renderer is sandboxed and knows no Node', async () => {
  const { app, page, close } = await launch()
  expect(page.url()).toMatch(/^app:\/\//)
  expect(
    await page.evaluate(() => ['process', 'require', 'Buffer', 'global'].filter((name) => name in globalThis)),
  ).toEqual([])
  if (process.platform === 'linux') expect(await isSandboxed(app)).toBe(true)
  await close()
})
