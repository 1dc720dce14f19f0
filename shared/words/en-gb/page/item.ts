/** Words of the page of one item. */
export const item = {}
