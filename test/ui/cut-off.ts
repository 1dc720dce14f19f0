// What tests of narrow windows, long words and zoom share: which words a person would see only a part of.

/**
 * Runs in the page: buttons, labels, headings and links whose words do not fit, unless they end in an ellipsis on purpose or can be scrolled to.
 */
export function cutOff(): string[] {
  const isScrolled = (element: Element): boolean => {
    for (let around = element.parentElement; around !== null; around = around.parentElement)
      if (/auto|scroll/.test(getComputedStyle(around).overflowX) && around.scrollWidth > around.clientWidth) return true
    return false
  }
  /** In a box of one pixel. */
  const isHeardOnly = (element: Element | null): boolean =>
    element !== null && (element.getBoundingClientRect().width <= 1 || isHeardOnly(element.parentElement))
  const wanted = 'button, label, h1, h2, h3, th, dt, summary, [role=columnheader], [role=tab], [role=heading]'
  return [...document.querySelectorAll(wanted)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => {
      const style = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      if (isHeardOnly(element)) return false
      const isClipped = style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis'
      if (isClipped && element.scrollWidth > element.clientWidth + 1) return true
      return box.right > innerWidth + 1 && !isScrolled(element)
    })
    .map(
      (element) =>
        `${(element.textContent ?? '').slice(0, 60)} <${element.tagName.toLowerCase()} class="${element.className}">`,
    )
}
