/** Words of quick capture. */
export const capture = {}
