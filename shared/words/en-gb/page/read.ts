/** Words of the reading pane. */
export const read = {}
