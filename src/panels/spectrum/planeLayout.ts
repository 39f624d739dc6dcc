/** How the complex plane is laid out: a square about 0, so wide that there is room to drag the rim outwards. */

export type PlaneLayout = {
  /** Half the width of the plane, as a number. */
  readonly reach: number;
  /** x and y of 0. */
  readonly centrePx: number;
  readonly pxPerUnit: number;
};

const LEAST_REACH = 1.5;
/** No circle is drawn beyond this share of the reach. */
const FULL = 0.8;

/** 1.5, 3, 6, …: the least that has room for the unit circle, the critical one and the rim. */
export function reachOf(radius: number, criticalRadius: number): number {
  const drawn = Math.max(1, criticalRadius, Number.isFinite(radius) ? radius : 0);
  return LEAST_REACH * 2 ** Math.max(0, Math.ceil(Math.log2(drawn / FULL / LEAST_REACH)));
}

/** Where on the circle of this radius its handle and its name stand: at the upper right. */
export function rimPoint(radius: number, { centrePx, pxPerUnit }: PlaneLayout) {
  const offsetPx = radius * pxPerUnit * Math.SQRT1_2;
  return { x: centrePx + offsetPx, y: centrePx - offsetPx };
}

export const planeLayout = (reach: number, sizePx: number): PlaneLayout => ({
  reach,
  centrePx: sizePx / 2,
  pxPerUnit: sizePx / 2 / reach,
});
