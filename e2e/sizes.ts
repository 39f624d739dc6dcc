/** The screens that the page is tested on: a desktop, a small laptop or projector, a phone, and the narrowest one. */
const phone = { isMobile: true, hasTouch: true, deviceScaleFactor: 2 } as const;

export const sizes = {
  desktop: { viewport: { width: 1440, height: 900 } },
  projector: { viewport: { width: 1024, height: 768 } },
  phone: { ...phone, viewport: { width: 390, height: 844 } },
  narrowest: { ...phone, viewport: { width: 320, height: 640 } },
} as const;

export type SizeName = keyof typeof sizes;
