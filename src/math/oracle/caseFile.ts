/** The shape of a reference case, schema rnn-oracle/1: parameters, inputs and what an independent engine computed. */
import * as v from 'valibot';
import { PASCANU_INITIAL_STATE, PASCANU_STEPS, PASCANU_TARGET } from '../lossSurface.ts';

const vector = v.array(v.number());
const matrix = v.array(vector);

const toleranceSchema = v.object({
  mode: v.string(),
  rel: v.optional(v.number()),
  abs: v.optional(v.number()),
});

const common = {
  schema: v.literal('rnn-oracle/1'),
  id: v.string(),
  expected: v.record(v.string(), v.unknown()),
  tolerance: v.record(v.string(), toleranceSchema),
};

const clipSchema = v.object({ type: v.picklist(['norm', 'value']), max: v.number() });

const run = { lr: v.number(), steps: v.number(), clip: v.nullable(clipSchema) };
const trainingSchema = v.variant('optimizer', [
  v.object({ ...run, optimizer: v.literal('sgd') }),
  v.object({ ...run, optimizer: v.literal('momentum'), momentum: v.number() }),
  v.object({
    ...run,
    optimizer: v.literal('adam'),
    betas: v.tuple([v.number(), v.number()]),
    eps: v.number(),
  }),
]);

const sequenceSchema = v.object({
  ...common,
  kind: v.literal('sequence'),
  sections: v.array(v.string()),
  config: v.object({
    cell: v.picklist(['rnn', 'lstm', 'gru']),
    activation: v.nullable(v.string()),
    n: v.number(),
    d: v.number(),
    m: v.number(),
    T: v.number(),
    loss: v.picklist(['softmax_ce', 'mse']),
    loss_at: v.picklist(['all', 'last']),
    bptt_K: v.nullable(v.number()),
    clip: v.optional(v.array(clipSchema), []),
    training: v.optional(v.array(trainingSchema), []),
  }),
  params: v.object({
    U: matrix,
    W: matrix,
    b: vector,
    bh: v.optional(vector, []),
    V: matrix,
    c: vector,
  }),
  inputs: v.object({
    x: matrix,
    targets: v.array(v.nullable(v.union([v.number(), vector]))),
    h0: vector,
    cell0: v.optional(vector, []),
  }),
});

const activationTableSchema = v.object({
  ...common,
  kind: v.literal('activation_table'),
  config: v.object({ x: vector }),
});

const lossSurfaceSchema = v.object({
  ...common,
  kind: v.literal('loss_surface'),
  config: v.object({
    w: vector,
    b: vector,
    probes: v.array(v.tuple([v.number(), v.number()])),
    x0: v.literal(PASCANU_INITIAL_STATE),
    T: v.literal(PASCANU_STEPS),
    target: v.literal(PASCANU_TARGET),
  }),
});

const caseSchema = v.variant('kind', [sequenceSchema, activationTableSchema, lossSurfaceSchema]);

export type Tolerance = v.InferOutput<typeof toleranceSchema>;
export type SequenceCase = v.InferOutput<typeof sequenceSchema>;
export type TrainingRun = v.InferOutput<typeof trainingSchema>;
export type ActivationTableCase = v.InferOutput<typeof activationTableSchema>;
export type LossSurfaceCase = v.InferOutput<typeof lossSurfaceSchema>;
export type OracleCase = v.InferOutput<typeof caseSchema>;

/** The case in a file's text. Throws a sentence if it is not JSON or not a case of this schema. */
export function parseCase(text: string): OracleCase {
  const result = v.safeParse(caseSchema, JSON.parse(text));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(
    `not a case of schema rnn-oracle/1: ${v.getDotPath(issue) ?? ''} ${issue.message}`,
  );
}
