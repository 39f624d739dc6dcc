/** Looks at an element as it is where nothing around it is scrolled sideways; the reader sees none of that. */
export function withoutSidewaysScroll<Seen>(element: Element, look: () => Seen): Seen {
  const scrolled: { readonly box: Element; readonly left: number }[] = [];
  for (let box: Element | null = element; box !== null; box = box.parentElement) {
    if (box.scrollLeft !== 0) scrolled.push({ box, left: box.scrollLeft });
  }
  for (const { box } of scrolled) box.scrollLeft = 0;
  try {
    return look();
  } finally {
    for (const { box, left } of scrolled) box.scrollLeft = left;
  }
}
