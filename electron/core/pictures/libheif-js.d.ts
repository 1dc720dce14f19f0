// The package brings types for its raw module only, not for this entry.
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  const make: () => unknown
  export default make
}
