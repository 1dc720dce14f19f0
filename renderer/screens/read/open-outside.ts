import { shell } from '../../data/shell.ts'
import { showToast } from '../../parts/toast.tsx'

/** Opens a copy in another program of this computer; the shell asks first. */
export async function openOutside({ sha256, name }: { readonly sha256: string; readonly name: string }): Promise<void> {
  const result = await shell('file.open', { sha256, name })
  if (!result.ok) showToast({ message: result.failure.message })
}
