import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type EnvironmentOptions } from 'vite'

const here = import.meta.dirname
const outDir = path.join(process.env.TRELLIS_DIST ?? path.join(here, '../dist'), 'electron')

// Native libraries and WebAssembly stay packages of their own; everything else goes into the bundles.
const external = [
  'electron',
  'better-sqlite3',
  'sharp',
  '@img/sharp-wasm32',
  '@hyzyla/pdfium',
  'hunspell-wasm',
  'libheif-js',
]

// Jobs are workers started by file name: each is an entry, and all land beside the core (core/jobs/run-job.ts).
const jobsFolder = path.join(here, 'core/jobs')
const jobs = existsSync(jobsFolder) ? readdirSync(jobsFolder).filter((file) => file.endsWith('.job.ts')) : []

const programs = existing({
  main: 'main.ts',
  core: 'core/entry.ts',
  cli: 'cli/main.ts',
  ...Object.fromEntries(jobs.map((file) => [file.slice(0, -'.ts'.length), `core/jobs/${file}`])),
})
const preload = existing({ preload: 'preload.ts' })

export default defineConfig({
  root: here,
  publicDir: false,
  environments: {
    node: bundle(programs, 'es'),
    preload: bundle(preload, 'cjs'), // a sandboxed preload is one CommonJS file
  },
  builder: {
    async buildApp(builder) {
      for (const [name, input] of Object.entries({ node: programs, preload })) {
        const environment = builder.environments[name]
        if (environment && Object.keys(input).length > 0) await builder.build(environment)
      }
    },
  },
})

function bundle(input: Record<string, string>, format: 'es' | 'cjs'): EnvironmentOptions {
  const extension = format === 'es' ? 'js' : 'cjs'
  return {
    consumer: 'server',
    // `import` is no condition here: each place adds its own, and a package that is required is given its CommonJS form.
    resolve: { noExternal: true, external, conditions: ['node'] },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'node20', // the development Electron runs Node 20
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input,
        external: [/^node:/, ...external.map((name) => new RegExp(`^${name}(/|$)`))],
        platform: 'node',
        output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: 'chunk-[hash].js' },
      },
    },
  }
}

/** Leaves out entries whose file is not there, so that a part of the app builds without the rest. */
function existing(entries: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(path.join(here, file))))
}
