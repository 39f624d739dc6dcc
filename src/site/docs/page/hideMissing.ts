/** Takes pictures away that cannot be had, as without a network: what each shows stands in words beside it. */
export function hideMissing(pictures: Iterable<HTMLImageElement>): void {
  for (const picture of pictures) {
    if (picture.complete && picture.naturalWidth === 0) picture.hidden = true;
    else picture.addEventListener('error', () => (picture.hidden = true), { once: true });
  }
}
