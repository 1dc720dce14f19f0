import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'

type ButtonProps = {
  readonly children: ReactNode
  readonly onPress?: () => void
  /** `primary`: one a room. `quiet`: without a frame. */
  readonly look?: 'primary' | 'plain' | 'quiet'
  readonly icon?: ReactNode
  readonly isDisabled?: boolean
  readonly type?: 'button' | 'submit'
  /** Says more than the visible words, and begins with them. */
  readonly label?: string
  /** Of a button that shows and hides something: whether it is shown. */
  readonly isExpanded?: boolean
  /** Of a button that is one of several choices: whether it is the chosen one. */
  readonly isPressed?: boolean
  readonly className?: string
}

export function Button(props: ButtonProps): ReactNode {
  const { children, onPress, look = 'plain', icon, isDisabled = false, type = 'button', label, className = '' } = props
  const { isExpanded, isPressed } = props
  const button = useFocusPassedOn()
  return (
    <AriaButton
      ref={button}
      className={`button button-${look} ${className}`}
      isDisabled={isDisabled}
      type={type}
      {...(onPress !== undefined && { onPress })}
      {...(label !== undefined && { 'aria-label': label })}
      {...(isExpanded !== undefined && { 'aria-expanded': isExpanded })}
      {...(isPressed !== undefined && { 'aria-pressed': isPressed })}
    >
      {icon}
      {children}
    </AriaButton>
  )
}

type IconButtonProps = {
  readonly icon: ReactNode
  /** The accessible name and the tooltip. */
  readonly label: string
  /** The keys that do the same, in words, for the tooltip. */
  readonly keys?: string
  readonly onPress: () => void
  readonly isDisabled?: boolean
  readonly className?: string
}

export function IconButton(props: IconButtonProps): ReactNode {
  const { icon, label, keys = '', onPress, isDisabled = false, className = '' } = props
  const button = useFocusPassedOn()
  return (
    <Hint words={label} keys={keys}>
      <AriaButton
        ref={button}
        className={`button button-quiet button-icon ${className}`}
        aria-label={label}
        isDisabled={isDisabled}
        onPress={onPress}
      >
        {icon}
      </AriaButton>
    </Hint>
  )
}

/** A button that can be pressed no more while it has the focus gives it to the one beside it, else to the title of the room. */
function useFocusPassedOn(): RefObject<HTMLButtonElement | null> {
  const ref = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const button = ref.current
    function passOn(): void {
      if (button === null || document.activeElement !== document.body) return
      const beside = [...(button.parentElement?.querySelectorAll<HTMLElement>('button:enabled') ?? [])]
      const isAfter = (other: Node) => (button.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      const next = beside.find(isAfter) ?? beside.at(-1) ?? document.querySelector<HTMLElement>('h1')
      next?.focus()
    }
    const onLeft = () => button?.disabled === true && requestAnimationFrame(passOn)
    button?.addEventListener('focusout', onLeft)
    return () => button?.removeEventListener('focusout', onLeft)
  }, [])
  return ref
}

type HintProps = {
  readonly words: string
  /** The keys that do the same, in words. */
  readonly keys?: string
  /** `narrow`: beside the control, and only where a narrow window hides the control's own words. */
  readonly look?: 'always' | 'narrow'
  readonly children: ReactNode
}

/** A tooltip on hover and focus for the one control inside. */
export function Hint({ words, keys = '', look = 'always', children }: HintProps): ReactNode {
  return (
    <TooltipTrigger delay={600}>
      {children}
      <Tooltip
        className={look === 'narrow' ? 'tooltip tooltip-narrow' : 'tooltip'}
        placement={look === 'narrow' ? 'right' : 'bottom'}
        offset={6}
      >
        {words}
        {keys !== '' && <kbd className="tooltip-keys">{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}

type LinkProps = {
  readonly children: ReactNode
  readonly onPress: () => void
  readonly label?: string
  /** `alone`: stands by itself and has a target of its own size; `quiet`: so too, without a line; `inline`: within a sentence. */
  readonly look?: 'inline' | 'alone' | 'quiet'
  readonly className?: string
}

const LINK_LOOKS = { inline: '', alone: 'link-alone', quiet: 'link-alone link-quiet' } as const

/** Leads to another place of the window. */
export function TextLink({ children, onPress, label, look = 'alone', className = '' }: LinkProps): ReactNode {
  return (
    <AriaButton
      className={`link ${LINK_LOOKS[look]} ${className}`}
      onPress={onPress}
      {...(label !== undefined && { 'aria-label': label })}
    >
      {children}
    </AriaButton>
  )
}
