/** The PyTorch script's source: the backward pass left to autograd. */
import bpttChunked from './common/bpttChunked.py?raw';
import bpttFull from './common/bpttFull.py?raw';
import clipNorm from './common/clipNorm.py?raw';
import clipOff from './common/clipOff.py?raw';
import decay from './common/decay.py?raw';
import omega from './common/omega.py?raw';
import penaltiesOff from './common/penaltiesOff.py?raw';
import bpttSliding from './torch/bpttSliding.py?raw';
import clipValue from './torch/clipValue.py?raw';
import crossEntropy from './torch/crossEntropy.py?raw';
import forward from './torch/forward.py?raw';
import gradients from './torch/gradients.py?raw';
import gradientsFull from './torch/gradientsFull.py?raw';
import gradientsTruncated from './torch/gradientsTruncated.py?raw';
import gru from './torch/gru.py?raw';
import identity from './torch/identity.py?raw';
import imports from './torch/imports.py?raw';
import leaky from './torch/leaky.py?raw';
import lstm from './torch/lstm.py?raw';
import meanSquaredError from './torch/meanSquaredError.py?raw';
import normPreservation from './torch/normPreservation.py?raw';
import numbers from './torch/numbers.py?raw';
import relu from './torch/relu.py?raw';
import rnn from './torch/rnn.py?raw';
import scaled from './torch/scaled.py?raw';
import sigmoid from './torch/sigmoid.py?raw';
import signals from './torch/signals.py?raw';
import tanh from './torch/tanh.py?raw';
import unpack from './torch/unpack.py?raw';
import type { ScriptParts } from './scriptParts.ts';

export const torchParts: ScriptParts = {
  imports,
  unpackImports: 'import base64\nimport struct\n',
  unpack,
  activations: { tanh, sigmoid, relu, leaky, identity },
  nameActivation: (name) => `f = ${name}`,
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
