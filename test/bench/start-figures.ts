// Cold start: from starting the program to the first useful paint, beside a blank window of the same Electron.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { _electron } from '@playwright/test'
import { electronStart, freshFolder, giveToApp, launch } from '../electron.ts'
import { againstFloor, median, type Figure } from './figures.ts'

const RUNS = 9

export async function startFigures(): Promise<Figure[]> {
  const blank: number[] = []
  const ours: number[] = []
  const page = blankApp()
  for (let run = 0; run < RUNS; run += 1) {
    blank.push(await startBlank(page))
    ours.push(await startOurs())
  }
  rmSync(page, { recursive: true, force: true })
  return [againstFloor('cold start to first useful paint', median(ours), 'ms', median(blank), 1.4)]
}

async function startOurs(): Promise<number> {
  const begin = performance.now()
  const { page, close } = await launch()
  await page.getByRole('button').first().waitFor()
  const taken = performance.now() - begin
  await close()
  return taken
}

/** The least that a window is: one heading, no preload, no core. */
function blankApp(): string {
  const folder = freshFolder()
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'blank', version: '1.0.0', main: 'main.cjs' }),
  )
  writeFileSync(path.join(folder, 'page.html'), '<!doctype html><title>Blank</title><h1>Blank</h1>')
  writeFileSync(
    path.join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron'); const path = require('node:path')
app.whenReady().then(() => { const headless = app.commandLine.getSwitchValue('ozone-platform') === 'headless'; new BrowserWindow({ width: 1200, height: 800, frame: !headless }).loadFile(path.join(__dirname, 'page.html')) })
app.on('window-all-closed', () => app.quit())`,
  )
  giveToApp(folder)
  return folder
}

async function startBlank(folder: string): Promise<number> {
  const home = freshFolder()
  const { executablePath, args, environment } = electronStart(home)
  const begin = performance.now()
  const app = await _electron.launch({
    args: [...args, folder],
    env: environment,
    chromiumSandbox: true,
    ...(executablePath !== undefined && { executablePath }),
  })
  await (await app.firstWindow()).getByRole('heading').waitFor()
  const taken = performance.now() - begin
  await app.close()
  rmSync(home, { recursive: true, force: true })
  return taken
}
