// What this computer remembers of its person: theme, the window's place, recent workbooks. Nothing here is worth losing work for.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { THEMES, ZOOMS } from '../../shared/contract/shell.ts'
import type { Words } from '../../shared/words/words.ts'

const FILE = 'settings.json'

const Settings = z.object({
  theme: z.enum(THEMES).default('system'),
  /** Screen pixels; null until a window was closed for the first time. */
  window: z
    .object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), isMaximised: z.boolean() })
    .nullable()
    .default(null),
  /** In per cent. */
  zoom: z.literal(ZOOMS).default(100),
  /** Workbooks by their folders, newest first; `openedAt` is an instant. An entry was once its folder alone. */
  recent: z
    .array(
      z.preprocess(
        (entry) => (typeof entry === 'string' ? { folder: entry } : entry),
        z.object({
          folder: z.string(),
          learner: z.string().default(''),
          openedAt: z.string().nullable().default(null),
        }),
      ),
    )
    .default([]),
  /** The folder last used, by kind of dialog. */
  folders: z.record(z.string(), z.string()).default({}),
  /** Widths, columns and the like, by the name that the page gave them. */
  layout: z.record(z.string(), z.json()).default({}),
})
export type Settings = z.infer<typeof Settings>

export type SettingsStore = {
  readonly get: () => Settings
  /** Takes over the parts given and writes them at once; a failed write is told to `onFault` and changes nothing on disk. */
  readonly change: (parts: Partial<Settings>) => void
  /** What a person should know of this start. */
  readonly notices: readonly string[]
}

type Options = {
  /** Whether the folder takes files; see `isWritable`. */
  readonly canWrite: boolean
  readonly words: Words['shell']['notices']
  readonly onFault: (thrown: unknown) => void
  readonly now: () => Date
}

/** Reads the settings of a folder. Damaged ones are set aside under another name; a folder that takes no files gives settings for this run only. */
export function openSettings(folder: string, { canWrite, words, onFault, now }: Options): SettingsStore {
  const file = path.join(folder, FILE)
  const notices: string[] = []
  if (!canWrite) notices.push(words.folderUnwritable(folder))
  let settings = read()

  return {
    get: () => settings,
    change: (parts) => {
      settings = { ...settings, ...parts }
      if (canWrite) write()
    },
    notices,
  }

  function read(): Settings {
    let text: string
    try {
      text = readFileSync(file, 'utf8')
    } catch (thrown) {
      if (!isMissing(thrown)) {
        if (canWrite) notices.push(words.settingsUnreadable(file))
        canWrite = false
      }
      return Settings.parse({})
    }
    const parsed = Settings.safeParse(parseJson(text))
    if (parsed.success) return parsed.data
    setAside()
    return Settings.parse({})
  }

  function setAside(): void {
    const name = `settings-damaged-${now().toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}.json`
    try {
      if (canWrite) renameSync(file, path.join(folder, name))
      notices.push(words.settingsDamaged(canWrite ? name : FILE))
    } catch (thrown) {
      onFault(thrown)
      canWrite = false
      notices.push(words.settingsUnreadable(file))
    }
  }

  /** A crash in mid-write leaves the old file. Not synced to the disk: after a power cut old settings are as good as new ones. */
  function write(): void {
    const unfinished = `${file}.${process.pid}.tmp`
    try {
      writeFileSync(unfinished, `${JSON.stringify(settings, null, 2)}\n`)
      renameSync(unfinished, file)
    } catch (thrown) {
      rmSync(unfinished, { force: true })
      onFault(thrown)
    }
  }
}

/** Whether a folder exists, or can be made, and takes files. Trying is the only sure way: rights alone do not tell of a full or read-only disk. */
export function isWritable(folder: string): boolean {
  const probe = path.join(folder, `.probe-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, '')
    rmSync(probe)
    return true
  } catch {
    return false
  }
}

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
