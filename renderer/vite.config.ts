import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = import.meta.dirname

export default defineConfig({
  root: here,
  base: './', // the page is served from app://, not from a web server's root
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: path.join(process.env.TRELLIS_DIST ?? path.join(here, '../dist'), 'renderer'),
    emptyOutDir: true,
    target: 'chrome130', // the development Electron's Chromium
    modulePreload: { polyfill: false }, // its inline script would need a hole in the content policy
  },
})
