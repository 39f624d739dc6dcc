import { it } from 'vitest';
import { analysedSetting, exploding, dead, smallest, diagonal } from './analysed.fixture.ts';
import { jacobiansSeries } from '../jacobians/jacobiansSeries.ts';
import { clippingSeries } from '../clipping/clippingSeries.ts';
import { equationValues, stepRatios } from '../equation/equationSeries.ts';
import { readoutSentence, verdictOf } from '../readout/readoutSentence.ts';
import { reachOf, unitDots } from '../saturation/saturationSeries.ts';
import { recurrentBase } from '../../math/initialisation/recurrentBase.ts';
it('prints', () => {
  const all = { first: analysedSetting(), exploding: exploding(), dead: dead(), smallest: smallest(), diag: diagonal(0.5, 4), zeroW: analysedSetting({recurrentScale: 0}), big: diagonal(1e10, 40) };
  for (const [name, {analysis, products}] of Object.entries(all)) {
    console.log(name, verdictOf(analysis));
    for (const l of jacobiansSeries(analysis, products, ['signal','total','spectral','frobenius','smallest','bound','tight','guide','floors']).lines) console.log(l.id, l.values.slice(0,12).map(v=>v.toFixed(3)).join(' '));
    console.log(clippingSeries(analysis.gradients, {kind:'norm', threshold: 0.1}));
    console.log(clippingSeries(analysis.gradients, {kind:'value', threshold: 0.01}));
    console.log(equationValues(analysis, products, 4), equationValues(analysis, products, -1));
    console.log(stepRatios(analysis).slice(0,10));
    for (const s of [-1,0,2,4,analysis.steps-1]) console.log(readoutSentence(analysis, {phase:'backward', step:s}, s));
    console.log(readoutSentence(analysis, {phase:'loss', step:9}, 9), readoutSentence(analysis, {phase:'forward', step:2}, 2));
    console.log(reachOf(analysis), unitDots(analysis, 0).slice(0,2));
  }
  for (let s = 0; s < 3000; s++) { const b = recurrentBase('gaussian', 1, s)[0]!; if (Math.abs(b) > 3.4) console.log('seed', s, b); }
});
