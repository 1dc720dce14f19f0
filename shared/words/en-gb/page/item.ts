/** Words of the page of one item. */
export const item = {
  parts: 'Parts of the item',
  write: 'Write',
  read: 'Read',
  reading: 'Reading pane',
  next: 'Next item',
  previous: 'Previous item',
  position: (at: number, total: number) => `${at} of ${total}`,
  formWidth: 'Width of the form',
  criteriaWidth: 'Width of the criteria',
}
