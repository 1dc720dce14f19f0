// electron-builder runs this before it packs anything: a release must not carry the bridge laid for the development runtime.
import { existsSync } from 'node:fs'
import { inRoot } from './folder.mjs'

export default async function beforePack() {
  if (process.env.TRELLIS_PACKAGE === 'development' || !existsSync(inRoot('node_modules/better-sqlite3/build'))) return
  throw new Error(
    'node_modules/better-sqlite3/build belongs to the development runtime: delete that folder, then pack again.',
  )
}
