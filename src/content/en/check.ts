/** The gradient check. Its title stands with those of the other panels. */
export const check = {
  ask: 'Check the gradient',
  asked: 'Checking …',
  before:
    'Holds every parameter’s gradient from BPTT against (E(θ+h) − E(θ−h)) / 2h, entry by entry, with h going to 0.',
  failed: 'The check could not be computed.',
  agrees:
    'BPTT and differences agree: of {tried} entries none is off by more than {error}, relatively.',
  kinks: {
    one: 'They agree to {error} wherever a difference can be taken. At {count} of {tried} entries a ReLU has its kink within reach: there it cannot.',
    other:
      'They agree to {error} wherever a difference can be taken. At {count} of {tried} entries a ReLU has its kink within reach: there it cannot.',
  },
  unsettled: {
    one: 'They agree to {error} where differences settle. At {count} of {tried} entries E is too rough for that.',
    other:
      'They agree to {error} where differences settle. At {count} of {tried} entries E is too rough for that.',
  },
  incomparable:
    'Nothing can be compared: of {tried} entries {kinks} sit on a kink, and at {unsettled} E is too rough.',
  differs: 'They differ: the largest relative error is {error}, and agreement ends at {agreement}.',
  format:
    '{format} spoils it: a loss stored in it moves in steps, and differences of steps say little ({error} off, {unsettled} of {tried} entries unsettled). In float64 they can tell.',
  notFinite: 'The loss or its gradient is not finite: there is nothing to compare.',
  counts: '{tried} of {entries} entries tried, {kinks} on kinks, {unsettled} unsettled',
  row: '{name}: largest relative error {error}; {counts}',
  rowBefore: '{name}: not checked yet',
  axis: 'largest relative error',
} as const;
