// Back up to…: where to, a warning where the copy would be lost with the workbook, the copy itself, and what became of it.
import { call } from '../data/client.ts'
import { shell } from '../data/shell.ts'
import { words } from '../data/words.ts'
import { showToast } from '../parts/toast.tsx'
import { runLong } from './long-job.ts'
import { ask } from './question.ts'
import { dayOf } from './when.ts'

const { backup } = words.page.settings

/** Asks for a place, writes the backup and says where it is. */
export async function backUp(): Promise<void> {
  const current = await call('workbook.current', {})
  if (!current.ok || current.value === null) return
  const workbook = current.value
  for (;;) {
    const name = backup.fileName(workbook.name, dayOf(new Date()))
    const target = await shell('dialog.saveFile', { name, kind: 'backup' })
    if (!target.ok) return showToast({ message: target.failure.message })
    if (target.value === null) return
    if (isWithin(target.value.folder, workbook.folder)) {
      const { title, text, elsewhere } = backup.inside
      if ((await ask({ title, text, answers: [{ id: 'elsewhere', label: elsewhere }] })) === undefined) return
      continue
    }
    return write(target.value.grant, target.value.name, target.value.folder)
  }
}

async function write(grant: string, name: string, folder: string): Promise<void> {
  const written = await runLong('workbook.backup', { target: grant }, backup.writing)
  if (!written.ok) {
    if (written.failure.code !== 'cancelled') showToast({ message: written.failure.message })
    return
  }
  showToast({
    message: backup.written(name, folder, words.core.size(written.value.bytes)),
    action: { label: backup.reveal, run: () => void reveal(grant) },
  })
}

async function reveal(grant: string): Promise<void> {
  const shown = await shell('file.reveal', { grant })
  if (!shown.ok) showToast({ message: shown.failure.message })
}

/** Whether one folder is the other or lies in it; both as the system writes them. */
function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`) || inner.startsWith(`${outer}\\`)
}
