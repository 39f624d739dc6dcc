/** The contract of a setting, checked once at the engine's door: a broken one throws a sentence. */
import { cells } from '../cells/cells.ts';
import { checkPrecision } from '../formats/checkPrecision.ts';
import type { NetworkSetting } from '../setting.ts';

export function checkSetting(setting: NetworkSetting): void {
  const { hiddenSize, seed, bias } = setting;
  if (!Number.isInteger(hiddenSize) || hiddenSize < 1) {
    throw new Error(`hiddenSize must be a whole number of at least 1, and is ${hiddenSize}.`);
  }
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new Error(`seed must be a whole number from 0 to 2³² − 1, and is ${seed}.`);
  }
  for (const name of ['recurrentScale', 'inputScale', 'outputScale', 'forgetBias'] as const) {
    if (!Number.isFinite(setting[name])) {
      throw new Error(`${name} must be a finite number, and is ${setting[name]}.`);
    }
  }
  if (bias !== 'centred' && !Number.isFinite(bias)) {
    throw new Error(`bias must be a finite number or 'centred', and is ${bias}.`);
  }
  checkPrecision(setting.precision);
  checkFit(setting);
}

/** Nothing that a setting says is left out of account. */
function checkFit({ cell, activation, bias, tied, placement }: NetworkSetting): void {
  if (!tied && placement !== 'last') {
    throw new Error(`placement must be 'last' where tied is false, and is '${placement}'.`);
  }
  if (cells[cell].isPlain) return;
  if (activation !== 'tanh') {
    throw new Error(`activation must be 'tanh' for the cell ${cell}, and is '${activation}'.`);
  }
  if (bias === 'centred') {
    throw new Error(`bias must be a finite number for the cell ${cell}, and is 'centred'.`);
  }
  if (!tied) throw new Error(`tied must be true for the cell ${cell}, and is false.`);
}
