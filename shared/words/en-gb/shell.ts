/** Words of menus, dialogs and start-up faults. */
export const shell = {}
