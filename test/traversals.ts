// Ways in which people have tried to climb out of a served folder.

const STEPS = ['..', '.%2e', '%2e.', '%2e%2e', '%2E%2E', '%252e%252e', '..%00', '.. ', '..;', '%c0%ae%c0%ae', '．．']
const SLASHES = ['/', '\\', '%2f', '%2F', '%5c', '%252f', '//', '/./', '%c0%af', '∕']
const STARTS = ['', 'assets/', 'up/', '/', './', 'assets/../']

/** Addresses below a host that would reach `target`, one folder up, were a server careless; more than two hundred. */
export function traversals(target: string): string[] {
  const climbs = STARTS.flatMap((start) =>
    STEPS.flatMap((step) => SLASHES.map((slash) => `${start}${step}${slash}${target}`)),
  )
  const absolute = [
    '/etc/passwd',
    '%2fetc%2fpasswd',
    'C:/Windows/win.ini',
    'C:%5cWindows%5cwin.ini',
    'file:///etc/passwd',
  ]
  return [...climbs, ...absolute, ...absolute.map((address) => `/${address}`)]
}
