/**
 * The one scale for gradients, in every panel: log₁₀ of a magnitude → a colour and a width.
 * paper (≤ 10⁻⁶, vanished) → light blue → blue (1, healthy) → orange → red (≥ 10⁴, exploded). The stops are custom
 * properties of the theme; between blue and orange the mix runs round the hue circle, so it is never grey.
 */
const VANISHED = -6;
const FAINT = -3;
const HEALTHY = 0;
const LARGE = 1.2;
const EXPLODED = 4;

/** The ends of the scale in log₁₀. */
export const gradientDomain = { vanished: VANISHED, exploded: EXPLODED } as const;

/** Steps between two stops: closer ones no eye tells apart, and marks of one colour can be drawn as one. */
const SHADES = 50;

/** CSS colour of a magnitude given as log₁₀; −Infinity is paper, NaN has no colour of its own ("transparent"). */
export function gradientColour(log10: number): string {
  if (Number.isNaN(log10)) return 'transparent';
  if (log10 <= VANISHED) return 'var(--gradient-vanished)';
  if (log10 >= EXPLODED) return 'var(--gradient-exploded)';
  if (log10 < FAINT)
    return mix('oklab', 'vanished', 'faint', (log10 - VANISHED) / (FAINT - VANISHED));
  if (log10 < HEALTHY) return mix('oklab', 'faint', 'healthy', (log10 - FAINT) / (HEALTHY - FAINT));
  if (log10 < LARGE)
    return mix('oklch increasing hue', 'healthy', 'large', (log10 - HEALTHY) / (LARGE - HEALTHY));
  return mix('oklch', 'large', 'exploded', (log10 - LARGE) / (EXPLODED - LARGE));
}

/**
 * Share of the full width, 0 … 1, for a magnitude given as log₁₀. Quadratic in the position on the scale: a healthy
 * gradient takes 0.36 of what an exploded one takes, a thousandth of it 0.09. NaN and 0 have no width.
 */
export function gradientWidth(log10: number): number {
  if (Number.isNaN(log10)) return 0;
  const position = (log10 - VANISHED) / (EXPLODED - VANISHED);
  return Math.min(1, Math.max(0, position)) ** 2;
}

function mix(space: string, from: string, to: string, share: number): string {
  const percent = (100 / SHADES) * Math.round(SHADES * (1 - share));
  return `color-mix(in ${space}, var(--gradient-${from}) ${percent}%, var(--gradient-${to}))`;
}
