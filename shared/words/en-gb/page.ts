/** Words of the window. */
export const page = {}
