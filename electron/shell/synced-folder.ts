// Tells a folder that a service keeps in step with other computers: a live database in one is likely to be damaged (trust.md section 2).
import path from 'node:path'

type Facts = {
  readonly platform: NodeJS.Platform
  readonly home: string
  /** The environment: OneDrive says there where its folders are. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Names of folders that the services make, as they stand in a path; a name may go on (`OneDrive - Coleg Gwent`, `Dropbox (Personal)`). */
const NAMES = [
  ['OneDrive', /^onedrive( ?-.*)?$/],
  ['Dropbox', /^dropbox( \(.*\))?$/],
  ['Google Drive', /^(google drive|googledrive(-.*)?)$/],
  ['iCloud Drive', /^(icloud ?drive|com~apple~clouddocs|mobile documents)$/],
  ['Box', /^(box|box sync)$/],
  ['Nextcloud', /^(nextcloud|owncloud)$/],
] as const

/** The service's name, or null. Knows the folders by their names and, on Windows, by what OneDrive says of itself. */
export function syncedBy(folder: string, { platform, home, env }: Facts): string | null {
  const flavour = platform === 'win32' ? path.win32 : path.posix
  const isWithin = (root: string | undefined) =>
    root !== undefined &&
    root !== '' &&
    !flavour.relative(root, folder).split(flavour.sep).includes('..') &&
    !flavour.isAbsolute(flavour.relative(root, folder))
  if ([env['OneDrive'], env['OneDriveCommercial'], env['OneDriveConsumer']].some(isWithin)) return 'OneDrive'
  // Only what lies below the home counts: a drive or a user may be called Box.
  const parts = (isWithin(home) ? flavour.relative(home, folder) : folder)
    .split(/[\\/]/)
    .map((part) => part.toLowerCase())
  // "Box" is too plain a word to be believed anywhere but directly at home or among a Mac's cloud folders.
  const found = NAMES.find(([name, pattern]) =>
    name === 'Box'
      ? pattern.test(parts[0] ?? '') || (parts[1] === 'cloudstorage' && pattern.test(parts[2]?.split('-')[0] ?? ''))
      : parts.some((part) => pattern.test(part)),
  )
  return found?.[0] ?? null
}

/** Where workbooks lie safe from such services: on Windows the part of a profile that never travels, elsewhere a folder at home. */
export function localHome({ platform, home, env }: Facts): string {
  const local = env['LOCALAPPDATA']
  return platform === 'win32' && local !== undefined
    ? path.win32.join(local, 'Trellis workbooks')
    : path.join(home, 'Trellis workbooks')
}
