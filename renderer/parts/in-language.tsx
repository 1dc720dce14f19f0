import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'

/** The language (BCP 47) in which parts write dates and speak of themselves; otherwise it would be the system's. */
export function InLanguage(props: { readonly language: string; readonly children: ReactNode }): ReactNode {
  return <I18nProvider locale={props.language}>{props.children}</I18nProvider>
}
