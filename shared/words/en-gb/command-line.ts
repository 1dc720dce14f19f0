/** Words of the `trellis` command. */
export const commandLine = {}
