// Every key of Trellis in one list, to read or to print (F1).
import type { ReactNode } from 'react'
import { COMMAND_NAMES, COMMANDS, MENUS } from '../../../shared/contract/commands.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { commandWords } from './commands.ts'
import { allKeysInWords, isMac } from './keys.ts'
import { showOverlay } from './overlay.ts'

const { palette, desk } = words.page

export function Shortcuts(): ReactNode {
  return (
    <Dialog title={palette.shortcuts} look="wide" onClose={() => showOverlay(null)}>
      <div className="shortcuts">
        {MENUS.map((menu) => (
          <Keys
            key={menu}
            title={words.shell.menu[menu].replace('&', '')}
            rows={COMMAND_NAMES.filter((name) => COMMANDS[name].menu === menu).map((name) => ({
              what: commandWords(name),
              keys: allKeysInWords(name),
            }))}
          />
        ))}
        {palette.more.map(({ title, rows }) => (
          <Keys
            key={title}
            title={title}
            rows={rows.map(({ what, keys, macKeys }) => ({ what, keys: [isMac ? macKeys : keys] }))}
          />
        ))}
      </div>
      <div className="actions">
        <Button onPress={() => window.print()}>{palette.print}</Button>
        <Button look="quiet" onPress={() => showOverlay(null)}>
          {desk.close}
        </Button>
      </div>
    </Dialog>
  )
}

type KeysProps = {
  readonly title: string
  readonly rows: readonly { readonly what: string; readonly keys: readonly string[] }[]
}

/** One group; what has no keys is left out. */
function Keys({ title, rows }: KeysProps): ReactNode {
  return (
    <section className="shortcuts-group">
      <h3>{title}</h3>
      <dl>
        {rows
          .filter(({ keys }) => keys.length > 0)
          .map(({ what, keys }) => (
            <div className="shortcuts-row" key={what}>
              <dt>{what}</dt>
              <dd>
                {keys.map((one) => (
                  <kbd key={one}>{one}</kbd>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
