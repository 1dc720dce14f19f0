import { desk } from './page/desk.ts'
import { evidence } from './page/evidence.ts'
import { form } from './page/form.ts'
import { home } from './page/home.ts'
import { portfolio } from './page/portfolio.ts'
import { start } from './page/start.ts'
import { units } from './page/units.ts'

/** Words of the window, by room. */
export const page = { desk, evidence, form, home, portfolio, start, units }
