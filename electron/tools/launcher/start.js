// Opens the app folder named on the command line, as Electron's own default app does; the development runtime comes without it.
import { app } from 'electron'
import Module, { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)
const words = process.argv.slice(1)
const preload = []
while (words[0]?.startsWith('-')) if (words.shift() === '-r') preload.push(words.shift()) // Playwright brings its loader this way
const folder = resolve(words[0])
const { name, productName, version } = require(`${folder}/package.json`)
Module._preloadModules(preload)
app.setName(productName ?? name)
app.setVersion(version)
app.setAppPath(folder)
await import(pathToFileURL(require.resolve(folder)).href)
