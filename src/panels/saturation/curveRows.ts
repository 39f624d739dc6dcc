/** Where the curve, the histogram and the axis stand in the saturation panel, in CSS pixels. */
export const curveRows = {
  curveTop: 6,
  curveBottom: 96,
  histogramTop: 101,
  histogramBottom: 119,
  tickBaseline: 132,
  height: 136,
  side: 14,
  /** Where the curves have longer names. */
  wideSide: 36,
} as const;

/** What is drawn of a linear f: beyond this it leaves the figure, so that f′ keeps its height. */
export const MOST_VALUE = 1.5;
