import { expect, test } from 'vitest'
import { localHome, syncedBy } from '../electron/shell/synced-folder.ts'

const windows = (env: Record<string, string> = {}) => ({ platform: 'win32' as const, home: 'C:\\Users\\sian', env })
const mac = { platform: 'darwin' as const, home: '/Users/sian', env: {} }
const linux = { platform: 'linux' as const, home: '/home/sian', env: {} }

test.each([
  ['C:\\Users\\sian\\OneDrive\\Portfolio', windows(), 'OneDrive'],
  ['C:\\Users\\sian\\OneDrive - Coleg Gwent\\Documents\\w', windows(), 'OneDrive'],
  ['D:\\Work\\Portfolio', windows({ OneDriveCommercial: 'D:\\Work' }), 'OneDrive'],
  ['C:\\Users\\sian\\Dropbox\\w', windows(), 'Dropbox'],
  ['C:\\Users\\sian\\Dropbox (Personal)\\w', windows(), 'Dropbox'],
  ['C:\\Users\\sian\\Google Drive\\w', windows(), 'Google Drive'],
  ['/Users/sian/Library/Mobile Documents/com~apple~CloudDocs/w', mac, 'iCloud Drive'],
  ['/Users/sian/Library/CloudStorage/OneDrive-Coleg/w', mac, 'OneDrive'],
  ['/Users/sian/Library/CloudStorage/GoogleDrive-sian@example.org/My Drive/w', mac, 'Google Drive'],
  ['/Users/sian/Library/CloudStorage/Box-Box/w', mac, 'Box'],
  ['/home/sian/Nextcloud/w', linux, 'Nextcloud'],
  ['/home/sian/Box/w', linux, 'Box'],
] as const)('DK4 %s is known to be kept in step with other computers', (folder, facts, service) => {
  expect(syncedBy(folder, facts)).toBe(service)
})

test.each([
  ['C:\\Users\\sian\\Documents\\w', windows({ OneDrive: 'C:\\Users\\sian\\OneDrive' })],
  ['C:\\Users\\sian\\AppData\\Local\\Trellis workbooks\\w', windows()],
  ['D:\\OneDriver\\w', windows()],
  ['/home/sian/work/Box of photos/w', linux],
  ['/home/sian/work/Box/w', linux],
  ['/media/usb/w', linux],
] as const)('DK4 %s is a folder like any other', (folder, facts) => {
  expect(syncedBy(folder, facts)).toBe(null)
})

test('DK4 the place that is offered instead travels with nobody', () => {
  expect(localHome(windows({ LOCALAPPDATA: 'C:\\Users\\sian\\AppData\\Local' }))).toBe(
    'C:\\Users\\sian\\AppData\\Local\\Trellis workbooks',
  )
  expect(localHome(linux)).toBe('/home/sian/Trellis workbooks')
  for (const facts of [windows(), mac, linux]) expect(syncedBy(localHome(facts), facts)).toBe(null)
})
