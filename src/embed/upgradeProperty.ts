/** A property that was set before the class of its element was there hides the class's own: it is set again, as that. */
export function upgradeProperty(element: Element, name: string): void {
  const own = Object.getOwnPropertyDescriptor(element, name);
  if (own === undefined) return;
  Reflect.deleteProperty(element, name);
  Reflect.set(element, name, own.value);
}
