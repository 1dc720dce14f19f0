// The page of one item: the form of each type, each kind of file with a place marked, and what opens over them.
import { FORMS } from '../../shared/domain/evidence-type.ts'
import { DESK_FILES, formTitle, LONG_TITLE, WELSH_TITLE } from './desk-items.ts'
import { press, scenesOf, send, toItem, toList, type Scene } from './scene.ts'

const keysOf = Object.keys as <K extends string>(of: Readonly<Record<K, unknown>>) => K[] // the keys of a constant record are its own

export const ITEM_SCENES: readonly Scene[] = [
  ...scenesOf(
    'desk',
    Object.fromEntries(
      keysOf(FORMS).map((form) => [`form-${form}`, (window) => toItem(window, formTitle(form))] satisfies Opening),
    ),
  ),
  ...scenesOf(
    'desk',
    Object.fromEntries(
      DESK_FILES.map(
        ({ title, screen }) =>
          [
            `file-${screen}`,
            async (window) => {
              await toItem(window, title)
              const show = window.page.getByRole('complementary').getByRole('button', { name: 'Show' }).first()
              if (await show.isVisible()) await show.click()
            },
          ] satisfies Opening,
      ),
    ),
  ),
  ...scenesOf('desk', {
    'long-title': (window) => toItem(window, LONG_TITLE),
    welsh: (window) => toItem(window, WELSH_TITLE),
    activity: async (window) => {
      await toItem(window, WELSH_TITLE)
      await press(window, 'Open its page')
    },
    'new-person': async (window) => {
      await toItem(window, formTitle('witness-testimony'))
      await press(window, 'Add a witness')
    },
    'earlier-writing': async (window) => {
      await toItem(window, formTitle('customer-feedback'))
      await press(window, 'Earlier versions')
    },
    'item-in-trash': async (window) => {
      const { id } = await window.call('evidence.add', { evidence: { type: 'photo', title: 'A blurred photo' } })
      await toItem(window, 'A blurred photo')
      await window.call('evidence.remove', { ids: [id] })
      await window.page.getByText('in the trash').waitFor()
    },
    'item-gone': async (window) => {
      const { id } = await window.call('evidence.add', { evidence: { type: 'photo', title: 'A second blurred photo' } })
      await toItem(window, 'A second blurred photo')
      await window.call('evidence.remove', { ids: [id] })
      await window.call('evidence.emptyTrash', { ids: [id] })
      await window.page.getByText('not here any more').waitFor()
    },
  }),
  ...scenesOf('sample', {
    item: async (window) => {
      await toList(window)
      await window.page.getByRole('row').nth(2).click()
    },
    'item-linking': async (window) => {
      await toList(window)
      await window.page.getByRole('row').nth(2).click()
      await window.page.getByRole('complementary').waitFor()
      await send(window.app, 'link')
      await window.page.keyboard.type('customer')
      await window.page.keyboard.press('Control+Enter')
    },
    'change-link': async (window) => {
      await toList(window)
      await window.page.getByRole('row').nth(2).click()
      await press(window, 'Change the link')
    },
  }),
]

type Opening = [string, Scene['open']]
