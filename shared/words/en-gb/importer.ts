/** What the unit importers say. */
export const importer = {}
