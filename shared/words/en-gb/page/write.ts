/** Words of the forms and the editor. */
export const write = {}
