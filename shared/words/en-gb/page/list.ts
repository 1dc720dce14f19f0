/** Words of the evidence list, the trash and the duplicates. */
export const list = {
  trash: 'Trash',
  duplicates: 'Duplicates',
}
