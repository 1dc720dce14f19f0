// The least that a scrolling list of thousands can be, as a floor: rows of plain text made by hand in an otherwise empty Electron.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { electronStart, freshFolder, giveToApp } from '../electron.ts'

const PAGE = `<!doctype html><title>Bare list</title>
<style>body { margin: 0 } #list { position: relative; height: 100vh; overflow-y: scroll } #list div { position: absolute; left: 0; right: 0; height: 44px; white-space: pre }</style>
<div id="list"></div>
<script>
const list = document.getElementById('list')
const space = list.appendChild(document.createElement('div'))
space.style.cssText = 'height: ' + 44 * 10000 + 'px; position: static'
let rows = []
const draw = () => {
  const first = Math.max(0, Math.floor(list.scrollTop / 44) - 8)
  const last = Math.min(10000, first + Math.ceil(innerHeight / 44) + 16)
  for (const row of rows) row.remove()
  rows = []
  for (let index = first; index < last; index += 1) {
    const row = document.createElement('div')
    row.style.top = 44 * index + 'px'
    row.textContent = 'E' + index + '  a title of about this length for the row  meeting minutes  3 March 2026  4 criteria'
    rows.push(list.appendChild(row))
  }
}
list.addEventListener('scroll', draw)
draw()
</script>`

/** Opens the bare list, hands its page to `measure` and closes it. */
export async function withBareList<T>(measure: (page: Page) => Promise<T>): Promise<T> {
  const folder = freshFolder()
  const home = freshFolder()
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }))
  writeFileSync(path.join(folder, 'page.html'), PAGE)
  writeFileSync(
    path.join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron'); const path = require('node:path')
app.whenReady().then(() => { const headless = app.commandLine.getSwitchValue('ozone-platform') === 'headless'; new BrowserWindow({ width: 1280, height: 800, frame: !headless }).loadFile(path.join(__dirname, 'page.html')) })
app.on('window-all-closed', () => app.quit())`,
  )
  giveToApp(folder)
  const { executablePath, args, environment } = electronStart(home)
  const app = await _electron.launch({
    args: [...args, folder],
    env: environment,
    chromiumSandbox: true,
    ...(executablePath !== undefined && { executablePath }),
  })
  try {
    const page = await app.firstWindow()
    await page.locator('#list div').nth(1).waitFor()
    return await measure(page)
  } finally {
    await app.close()
    for (const place of [folder, home]) rmSync(place, { recursive: true, force: true })
  }
}
