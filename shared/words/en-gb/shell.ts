/** Words of menus, dialogs and start-up faults. */
export const shell = {
  /** What the wire itself has to say, in the window and on the command line. */
  wire: {
    internal:
      'Something went wrong inside Trellis. Your saved work is safe. Try again; should it happen again, restart Trellis.',
    unknownCall: (name: string) => `Trellis knows no call named “${name}”. Nothing was changed.`,
    badInput: 'This cannot be used as it is, and nothing was changed.',
    cancelled: 'Cancelled. Nothing was changed.',
    gone: 'The part of Trellis that keeps your workbook has stopped. What you saved is safe. Choose “Start again”.',
  },
}
