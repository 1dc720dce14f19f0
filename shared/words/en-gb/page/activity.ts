/** Words of an activity's page. */
export const activity = {}
