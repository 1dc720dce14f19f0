/** Words of the map and of an item's criteria. */
export const map = {
  title: 'Map',
}
