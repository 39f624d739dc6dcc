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

export const shapeText = (shape: readonly number[]): string =>
  shape.length === 0 ? '()' : shape.join('×');
