// Keeps zod from compiling its parsers with `new Function`, which the content policy forbids: even the probe would be reported as a violation.
// It must run before the first schema is made, so it is the first import of the page.
import { z } from 'zod'

z.config({ jitless: true })
