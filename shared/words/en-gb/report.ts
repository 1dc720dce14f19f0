/** Words of the exported portfolio. */
export const report = {}
