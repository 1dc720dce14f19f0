// Every scene, in the order in which they are taken.
import { ITEM_SCENES } from './items.ts'
import { LIST_SCENES } from './lists.ts'
import { ROOM_SCENES } from './rooms.ts'
import type { Scene } from './scene.ts'
import { START_SCENES } from './start.ts'

/** Those that change their workbook stand after those that only look. */
export const ALL_SCENES: readonly Scene[] = [...START_SCENES, ...ROOM_SCENES, ...ITEM_SCENES, ...LIST_SCENES]
