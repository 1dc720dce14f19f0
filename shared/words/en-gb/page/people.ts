/** Words of people and decisions. */
export const people = {}
