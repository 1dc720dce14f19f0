// `npm run ready`: everything a change must pass before it is handed in.
import { main as check } from './check.mjs'
import { main as test } from './test.mjs'

export async function main(words) {
  await check()
  await test(words)
}
