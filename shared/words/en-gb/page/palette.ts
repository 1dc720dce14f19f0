import { desk } from './desk.ts'

/** Words of the command palette, the list of shortcuts and the steps to undo. */
export const palette = {
  title: 'Search or run a command',
  label: 'Search everything',
  placeholder: 'Search evidence, criteria, people … or type what you want to do',
  found: 'What was found',
  nothing: 'Nothing has these words. Try fewer of them, or a part of one.',
  count: (found: number) => `${desk.number(found)} found`,
  allEvidence: (total: number, text: string) => `Show all ${desk.items(total)} with “${text}”`,
  groups: {
    commands: 'Commands',
    evidence: 'Evidence',
    criteria: 'Criteria',
    units: 'Units',
    people: 'People',
    activities: 'Activities',
    filters: 'Your filters',
    settings: 'Settings',
  },
  roles: { witness: 'witness', assessor: 'assessor', iqa: 'IQA' },

  shortcuts: 'Keyboard shortcuts',
  print: 'Print this list',
  /** Keys that are pressed together. */
  keys: (names: readonly string[]) => names.join('+'),
  keyNames: {
    CmdOrCtrl: 'Ctrl',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
    Left: '←',
    Right: '→',
    Plus: '+',
  },
  macKeyNames: {
    CmdOrCtrl: '⌘',
    Cmd: '⌘',
    Alt: '⌥',
    Shift: '⇧',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
    Left: '←',
    Right: '→',
    Plus: '+',
  },
  /** Keys that belong to no command: those of lists, fields and dialogs. */
  more: [
    {
      title: 'In lists and grids',
      rows: [
        { what: 'Move', keys: '↑ ↓ ← →', macKeys: '↑ ↓ ← →' },
        {
          what: 'A page, the first, the last',
          keys: 'Page Up, Page Down, Home, End',
          macKeys: 'Page Up, Page Down, Home, End',
        },
        { what: 'Open', keys: 'Enter', macKeys: 'Return' },
      ],
    },
    {
      title: 'Everywhere',
      rows: [
        { what: 'Paste a picture, text or files as evidence, outside a text field', keys: 'Ctrl+V', macKeys: '⌘V' },
        { what: 'Close what stands over the window', keys: 'Esc', macKeys: 'Esc' },
        { what: 'To the next part of the window, messages too', keys: 'F6', macKeys: 'F6' },
      ],
    },
  ],

  history: {
    title: 'Steps to undo',
    empty: 'Nothing was changed yet that could be undone.',
    undo: 'Undo',
    undoHere: 'Undo back to here',
    undoTo: (label: string) => `Undo back to here: ${label}`,
    undone: (count: number) => (count === 1 ? 'One step undone' : `${desk.number(count)} steps undone`),
  },
}
