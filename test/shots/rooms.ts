// The rooms, as they are when they are entered, empty, typical and huge; and what stands over them.
import { by, choose, press, scenesOf, send, toItem, toList, toUnit, type Scene } from './scene.ts'

/** Every room and what the menu opens. */
const ROOMS: Readonly<Record<string, Scene['open']>> = {
  home: async () => {},
  evidence: by('evidence'),
  'add-evidence': by('add-evidence'),
  trash: by('trash'),
  duplicates: by('duplicates'),
  map: by('map'),
  units: by('units'),
  'import-unit': by('import-unit'),
  people: by('people'),
  portfolio: by('portfolio'),
  settings: by('settings'),
  shortcuts: by('shortcuts'),
  history: by('history'),
  palette: by('palette'),
}

export const ROOM_SCENES: readonly Scene[] = [
  ...scenesOf('empty', ROOMS),
  ...scenesOf('sample', ROOMS),
  ...scenesOf('sample', {
    inbox: async (window) => {
      await toList(window)
      await press(window, 'Inbox')
    },
    'palette-found': async ({ app, page }) => {
      await send(app, 'palette')
      await page.keyboard.type('plan')
    },
    'map-list': async ({ app, page }) => {
      await send(app, 'map')
      await page.getByRole('button', { name: 'Matrix' }).click()
      await page.getByRole('option', { name: 'List' }).click()
    },
    'map-criterion': async ({ app, page }) => {
      await send(app, 'map')
      await page.getByRole('grid').focus()
      await page.keyboard.press('Home')
      await page.keyboard.press('Enter')
    },
    unit: (window) => toUnit(window, /EX.001.0001|organise/),
    'record-decision': async (window) => {
      await toUnit(window, /EX.001.0001|organise/)
      await press(window, 'Record a decision')
    },
    'edit-unit': async (window) => {
      await toUnit(window, /EX.001.0001|organise/)
      await press(window, 'Edit unit')
    },
    'add-qualification': async (window) => {
      await send(window.app, 'units')
      await press(window, 'Add a qualification')
    },
    person: async (window) => {
      await send(window.app, 'people')
      await press(window, 'Edit')
    },
    activity: async (window) => {
      await toItem(window, 'Winter cover plan')
      await press(window, 'Open its page')
    },
    'import-unit-problem': async ({ app, page }) => {
      await send(app, 'import-unit')
      await page.getByLabel('Text of the unit').fill('A shopping list: eggs, flour.')
      await page.getByRole('button', { name: 'Add this unit' }).click()
    },
    'portfolio-problem': async (window) => {
      await window.answerDialogs('/nowhere/portfolio.pdf')
      await send(window.app, 'portfolio')
      await press(window, 'Export portfolio')
    },
  }),
  ...scenesOf('desk', {
    people: by('people'),
    portfolio: by('portfolio'),
    home: async () => {},
    'unit-versions': async (window) => {
      await toUnit(window, /calls/)
      await window.page.getByText('Version 2 of this unit').click()
    },
    'version-check': async (window) => {
      await toUnit(window, /calls/)
      await press(window, 'Edit unit')
      await window.page
        .getByLabel(/Criterion 1\.1.*words/)
        .fill('Answer within two rings and give the name of the shop')
      await press(window, 'Save unit')
    },
  }),
  ...scenesOf('big', {
    home: async () => {},
    evidence: toList,
    map: by('map'),
    units: by('units'),
    unit: (window) => toUnit(window, /B.000.0001/),
    portfolio: by('portfolio'),
    duplicates: by('duplicates'),
    item: async (window) => {
      await toList(window)
      await window.page.getByRole('row').nth(1).click()
    },
    'evidence-search': async (window) => {
      await toList(window)
      await window.page.getByRole('searchbox').fill('complaint winter')
    },
    'palette-found': async ({ app, page }) => {
      await send(app, 'palette')
      await page.keyboard.type('winter')
    },
    trash: async (window) => {
      await toList(window)
      await press(window, 'More of the evidence')
      await choose(window, 'Trash')
    },
  }),
]
