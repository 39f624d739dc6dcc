/** The script of a host page: `<script src="…/embed.js" async></script>` defines `<vanishing-point>`. Twice is once. */
import { keyOfAttribute } from './builtIn.ts';
import type { ParameterValue } from './ElementApi.ts';
import { VanishingPointElement } from './VanishingPointElement.ts';

const NAME = 'vanishing-point';

if (customElements.get(NAME) === undefined) {
  for (const attribute of Object.keys(keyOfAttribute)) addProperty(attribute);
  customElements.define(NAME, VanishingPointElement);
}

/** A property for a parameter, except where elements have one of that name already (`lang`, `frame`). */
function addProperty(attribute: string): void {
  if (attribute in VanishingPointElement.prototype) return;
  Object.defineProperty(VanishingPointElement.prototype, attribute, {
    get(this: VanishingPointElement) {
      return this.parameter(attribute);
    },
    set(this: VanishingPointElement, value: ParameterValue | undefined) {
      this.set({ [attribute]: value ?? null });
    },
    enumerable: true,
    configurable: true,
  });
}
