import type { ReactNode } from 'react'
import type { RichText } from '../../../../shared/domain/rich-text.ts'
import { plainFormat, richFormat } from './convert.ts'
import { EditorField, type EditorFieldProps } from './editor-field.tsx'
import { plainKeys, richKeys } from './keys.ts'

type Own = 'format' | 'keys' | 'isRich'

/** A text with headings, lists, bold, italic, quotes and links. */
export const RichField = (props: Omit<EditorFieldProps<RichText>, Own>): ReactNode => (
  <EditorField {...props} format={richFormat} keys={richKeys} isRich />
)
/** Several lines of plain words. */
export const PlainField = (props: Omit<EditorFieldProps<string>, Own>): ReactNode => (
  <EditorField {...props} format={plainFormat} keys={plainKeys} isRich={false} />
)
