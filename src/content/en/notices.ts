/** One line for the reader when something was wrong, and what was done about it. */
export const notices = {
  address: 'Not possible in the address, and replaced: {list}.',
  addressItem: '{key} = {written} → {fallback}',
  addressLeftOut: 'Not possible in the address, and left out: {list}.',
  addressUnused: 'Left out, since it means nothing beside the rest of the address: {list}.',
  addressSteps:
    'T = {written} in the address was left out: with words as input their number sets T.',
  addressView: 'The address names no page “{written}”; this is the Lab.',
  addressOwn:
    'The address names the network “{written}”, but no address holds a network: choose its file under “Your network”. A drawn one of its kind stands in its place.',
  addressMore: {
    one: '{list} and {count} more',
    other: '{list} and {count} more',
  },
  usual: 'the default',
  addressBlocked:
    'This browser does not let the page write its address: a link to this state cannot be copied from there.',
  mainThread:
    'No background worker can run here, so the page computes by itself, in small slices. All numbers are the same.',
  restarted: 'The background computation had stopped. It was started again, and nothing is lost.',
  failed: 'This setting could not be computed ({detail}). The picture still shows the one before.',
  failedFirst: 'This setting could not be computed ({detail}).',
  retry: 'Try again',
  noEngine: 'The computation could not be started in this browser.',
  exportFailed: 'The file could not be made ({detail}).',
  edgeFailed: 'The matrix of step {step} could not be computed.',
} as const;
