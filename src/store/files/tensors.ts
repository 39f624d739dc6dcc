/** Named tensors as files hold them, whatever the format: shapes are known at once, values are read when they are wanted. */
import type { FileReading } from './fileProblem.ts';

export type Tensors = {
  readonly names: readonly string[];
  /** Null where there is no such tensor. */
  readonly shapeOf: (name: string) => readonly number[] | null;
  /** Row-major; finite or not. */
  readonly valuesOf: (name: string) => FileReading<Float64Array>;
  /** f of an nn.RNN, if the file says it. */
  readonly nonlinearity: string | null;
};

const MOST_SIZES = 5;

/** As 12×8; of a shape with more sizes than a line can show, the first ones and “…”. */
export function shapeText(shape: readonly number[]): string {
  if (shape.length === 0) return '()';
  const sizes = shape.slice(0, MOST_SIZES).join('×');
  return shape.length > MOST_SIZES ? `${sizes}×…` : sizes;
}
