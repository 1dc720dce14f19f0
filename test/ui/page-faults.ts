// What no test of the window may leave behind: a breach of the content policy, an error that nobody caught, a page that ended.
import type { Page } from '@playwright/test'

/** How Chromium says on the console that a policy held. That no script ran in a sandboxed frame is left out: axe tries its own in each. */
const REFUSED = /Content Security Policy|TrustedHTML|TrustedScript|Refused to |Blocked form submission/

/** Collects the faults of a page and its frames from now on. Who takes one out of the list says that it was meant. */
export function listenForFaults(page: Page): string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    if (REFUSED.test(message.text())) faults.push(message.text())
  })
  page.on('pageerror', (error) => void faults.push(`${error.name}: ${error.message}`))
  page.on('crash', () => void faults.push('The page ended.'))
  return faults
}
