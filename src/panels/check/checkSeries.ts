/** What the gradient check shows: a row for each parameter, and what is to be said of all of them. */
import type { NumberFormatName } from '../../math/formats/numberFormats.ts';
import type { NetworkCheck } from '../../math/networkCheck.ts';

type ParameterCheck = NetworkCheck['parameters'][number];

/**
 * - agrees: every entry that was tried;
 * - kinks, unsettled: every entry that could be compared, but some could not; nothing else is wrong with them;
 * - incomparable: none could be compared;
 * - differs: an error above the threshold;
 * - format: not all of them, in a number format in which differences cannot tell;
 * - notFinite: the gradient or the loss is not finite.
 */
export type CheckOutcome =
  'agrees' | 'kinks' | 'unsettled' | 'incomparable' | 'differs' | 'format' | 'notFinite';

/** Up to this relative error differences and BPTT agree: a difference is right to about six digits. */
export const AGREEMENT = 1e-5;

/** @param totalLoss E of the network that was checked, and the format it is in. */
export function checkOutcome(
  { total }: NetworkCheck,
  totalLoss: number,
  format: NumberFormatName,
): CheckOutcome {
  const { largestRelativeError, atKinks, unsettled } = total;
  if (!Number.isFinite(totalLoss) || largestRelativeError === Infinity) return 'notFinite';
  const isAgreed = largestRelativeError <= AGREEMENT && unsettled === 0;
  if (format !== 'f64' && !isAgreed) return 'format';
  if (Number.isNaN(largestRelativeError)) return 'incomparable';
  if (largestRelativeError > AGREEMENT) return 'differs';
  if (atKinks > 0) return 'kinks';
  return unsettled > 0 ? 'unsettled' : 'agrees';
}

/** The parameters that the network has. */
export function checkRows({ parameters }: NetworkCheck): readonly ParameterCheck[] {
  return parameters.filter(({ entries }) => entries > 0);
}
