import { inForce } from '../../store/inForce.ts';
import type { ParameterKey, Params } from '../../store/parameters.ts';
import { rows } from '../../store/rows.ts';
import { useLab } from './LabContext.ts';

/** The value that holds, which is not what was set where that means nothing beside the rest. */
export const useInForce = <Key extends ParameterKey>(key: Key): Params[Key] =>
  useLab((state) => inForce(state.params)[key]);

/** Whether a parameter means anything beside the others: one that does not has no control. */
export const useApplies = (key: ParameterKey): boolean =>
  useLab((state) => rows[key].appliesTo(inForce(state.params)));
