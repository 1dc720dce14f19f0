import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { IconButton } from '../../parts/button.tsx'

const { read: say } = words.page

type PageToolsProps = { readonly page: number; readonly pages: number; readonly onGo: (page: number) => void }

/** Which page of how many; a number typed and Enter go there. */
export function PageTools({ page, pages, onGo }: PageToolsProps): ReactNode {
  const [typed, setTyped] = useState<string>()
  function go(): void {
    const wanted = Number(typed)
    if (typed !== undefined && Number.isInteger(wanted) && wanted > 0) onGo(Math.min(wanted, pages))
    setTyped(undefined)
  }
  return (
    <span className="tool-group">
      <IconButton
        icon={<ChevronLeft size={16} aria-hidden />}
        label={say.previousPage}
        isDisabled={page <= 1}
        onPress={() => onGo(page - 1)}
      />
      <input
        className="input tool-page figures"
        inputMode="numeric"
        aria-label={say.pageField(pages)}
        value={typed ?? String(page)}
        onChange={(event) => setTyped(event.target.value.replaceAll(/\D/g, ''))}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(undefined)}
        onKeyDown={(event) => event.key === 'Enter' && go()}
      />
      <span className="figures text-muted" aria-hidden>
        {say.ofPages(pages)}
      </span>
      <IconButton
        icon={<ChevronRight size={16} aria-hidden />}
        label={say.nextPage}
        isDisabled={page >= pages}
        onPress={() => onGo(page + 1)}
      />
    </span>
  )
}
