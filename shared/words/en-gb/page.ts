import { activity } from './page/activity.ts'
import { capture } from './page/capture.ts'
import { desk } from './page/desk.ts'
import { evidence } from './page/evidence.ts'
import { form } from './page/form.ts'
import { home } from './page/home.ts'
import { item } from './page/item.ts'
import { list } from './page/list.ts'
import { map } from './page/map.ts'
import { palette } from './page/palette.ts'
import { people } from './page/people.ts'
import { portfolio } from './page/portfolio.ts'
import { read } from './page/read.ts'
import { settings } from './page/settings.ts'
import { start } from './page/start.ts'
import { units } from './page/units.ts'
import { write } from './page/write.ts'

/** Words of the window, by room. */
export const page = {
  activity,
  capture,
  desk,
  evidence,
  form,
  home,
  item,
  list,
  map,
  palette,
  people,
  portfolio,
  read,
  settings,
  start,
  units,
  write,
}
