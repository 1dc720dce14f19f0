// The window's own policy for what the content policy lets through only when somebody answers for it.

type Policy = { readonly createScriptURL: (address: string) => unknown }

declare global {
  /** Chromium has it; the DOM's types do not know it. */
  var trustedTypes:
    | {
        readonly createPolicy: (
          name: string,
          rules: { readonly createScriptURL: (address: string) => string },
        ) => Policy
      }
    | undefined
}

const policy = globalThis.trustedTypes?.createPolicy('trellis-own-scripts', {
  createScriptURL(address) {
    if (new URL(address, document.baseURI).origin !== location.origin) throw new TypeError(address)
    return address
  },
})

/** The address of a script that was built with the window, for a worker. */
export function ownScript(address: string): URL {
  // A worker takes a trusted address wherever it takes a plain one; the DOM's types do not know it.
  return (policy?.createScriptURL(address) ?? address) as URL
}
