/**
 * The props that switch a button off and leave it the focus: a button that disables itself natively under the
 * focus would send a keyboard's reader back to the top of the page.
 */
export function keepingFocus(isOff: boolean, onClick: () => void) {
  return { 'aria-disabled': isOff ? true : undefined, onClick: isOff ? undefined : onClick };
}
