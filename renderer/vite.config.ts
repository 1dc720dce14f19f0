import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = import.meta.dirname
const WORKER = 'legacy/build'

export default defineConfig({
  root: here,
  base: './', // the page is served from app://, not from a web server's root
  publicDir: false,
  plugins: [react(), pdfReaderFiles()],
  build: {
    outDir: path.join(process.env.TRELLIS_DIST ?? path.join(here, '../dist'), 'renderer'),
    emptyOutDir: true,
    target: 'chrome130', // the development Electron's Chromium
    modulePreload: { polyfill: false }, // its inline script would need a hole in the content policy
  },
})

/** The PDF reader's worker, and what it fetches by name when a file asks for it: tables of characters, fonts that PDFs may leave out, decoders without WebAssembly. */
function pdfReaderFiles(): Plugin {
  const from = path.join(here, '../node_modules/pdfjs-dist')
  const isServed = (name: string): boolean =>
    /^pdf\.worker\.min\.mjs$|\.(bcmap|pfb|ttf)$|_nowasm_fallback\.js$/.test(name)
  return {
    name: 'pdf-reader-files',
    generateBundle() {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', WORKER])
        for (const name of readdirSync(path.join(from, folder)).filter(isServed)) {
          const source = readFileSync(path.join(from, folder, name))
          const fileName = folder === WORKER ? name : `${folder}/${name}`
          this.emitFile({ type: 'asset', fileName: `pdf-reader/${fileName}`, source })
        }
    },
  }
}
