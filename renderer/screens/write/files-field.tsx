import { Paperclip, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Granted } from '../../../shared/contract/shell.ts'
import { words } from '../../data/words.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { addDraftFiles } from './draft.ts'
import { askForFiles } from '../session.ts'

const { form: say } = words.page

type FilesFieldProps = { readonly files: readonly Granted[]; readonly onChange: (files: readonly Granted[]) => void }

/** Files to be added with the item, from the dialog or dropped anywhere on the window. */
export function FilesField({ files, onChange }: FilesFieldProps): ReactNode {
  return (
    <div className="field" role="group" aria-label={say.files}>
      <span className="field-label">{say.files}</span>
      <span className="field-help">{say.filesHelp}</span>
      {files.length > 0 && (
        <ul className="file-lines">
          {files.map((file) => (
            <li key={file.grant}>
              <Paperclip size={16} aria-hidden />
              <span className="file-name">{file.name}</span>
              <IconButton
                icon={<X size={16} aria-hidden />}
                label={say.removeFile(file.name)}
                onPress={() => onChange(files.filter((one) => one !== file))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="drop">
        <Button onPress={() => void askForFiles('evidence').then(addDraftFiles)}>{say.chooseFiles}</Button>
        <span className="text-muted">{say.dropHere}</span>
      </div>
    </div>
  )
}
