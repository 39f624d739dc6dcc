/** The NumPy script's source: the backward pass written out. */
import bpttChunked from './common/bpttChunked.py?raw';
import bpttFull from './common/bpttFull.py?raw';
import clipNorm from './common/clipNorm.py?raw';
import clipOff from './common/clipOff.py?raw';
import decay from './common/decay.py?raw';
import omega from './common/omega.py?raw';
import penaltiesOff from './common/penaltiesOff.py?raw';
import bpttSliding from './numpy/bpttSliding.py?raw';
import clipValue from './numpy/clipValue.py?raw';
import crossEntropy from './numpy/crossEntropy.py?raw';
import forward from './numpy/forward.py?raw';
import gradients from './numpy/gradients.py?raw';
import gradientsFull from './numpy/gradientsFull.py?raw';
import gradientsTruncated from './numpy/gradientsTruncated.py?raw';
import gru from './numpy/gru.py?raw';
import identity from './numpy/identity.py?raw';
import imports from './numpy/imports.py?raw';
import leaky from './numpy/leaky.py?raw';
import lstm from './numpy/lstm.py?raw';
import meanSquaredError from './numpy/meanSquaredError.py?raw';
import normPreservation from './numpy/normPreservation.py?raw';
import numbers from './numpy/numbers.py?raw';
import relu from './numpy/relu.py?raw';
import rnn from './numpy/rnn.py?raw';
import scaled from './numpy/scaled.py?raw';
import sigmoid from './numpy/sigmoid.py?raw';
import signals from './numpy/signals.py?raw';
import tanh from './numpy/tanh.py?raw';
import unpack from './numpy/unpack.py?raw';
import type { ScriptParts } from './scriptParts.ts';

export const numpyParts: ScriptParts = {
  imports,
  unpackImports: 'import base64\n',
  unpack,
  activations: { tanh, sigmoid, relu, leaky, identity },
  nameActivation: (name) => `f, d_f = ${name}, d_${name}`,
  cells: { rnn, lstm, gru },
  losses: { crossEntropy, meanSquaredError },
  forward,
  scaled,
  signals,
  truncations: { off: bpttFull, sliding: bpttSliding, chunked: bpttChunked },
  gradients,
  clippings: { off: clipOff, norm: clipNorm, value: clipValue },
  gradientTables: { full: gradientsFull, truncated: gradientsTruncated },
  penalties: { off: [penaltiesOff], decay: [decay], omega: [normPreservation, omega] },
  numbers,
};
