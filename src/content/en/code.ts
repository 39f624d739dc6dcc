/** The dialog that hands out the page’s numbers as a Python script, and what stands at the head of that script. */
export const code = {
  title: 'The same numbers in Python',
  close: 'Close',
  choice: 'Library',
  libraries: { numpy: 'NumPy', torch: 'PyTorch' },
  about:
    'A script that holds the weights on the screen, runs forward and back, and prints the numbers of the panels. It needs {library} alone, and agrees with the page to 10⁻⁹; where chaos lets rounding grow, it measures and says by how much.',
  how: {
    numpy: 'The backward pass is written out, step by step.',
    torch:
      'The backward pass is left to autograd, step by step and in one go: a check from outside.',
  },
  script: 'Script, {lines} lines, {size}',
  sizes: { kB: '{count} kB', MB: '{count} MB' },
  copy: 'Copy',
  copied: 'Copied.',
  selected: 'This browser refuses to copy. All of it is selected: press Ctrl C, or ⌘ C.',
  download: 'Download .py',
  tooLong:
    'With {size} of weights the script is too long to be shown: here is what stands before them. The file has all.',
  noLoss:
    'This network has no read-out, so there is no loss whose gradient a script could compute again.',
  waiting: 'Writing the script …',
  notes: {
    format:
      'The page stores its numbers in {format}; the script does not round: it gives the float64 course that the page draws beside it.',
  },
  head: {
    title: 'Vanishing Point: the numbers of one network, computed again by {library}.',
    network: '{cell}, n = {units} hidden units, T = {steps} steps.',
    layers: 'Deep feed-forward net, {activation}, T = {steps} layers of n = {units} units each.',
    cells: { rnn: 'Vanilla RNN, {activation}', lstm: 'LSTM', gru: 'GRU' },
    what: 'Python 3 and {library} are all it needs. It prints the losses, the gradient of one of them at every step on its way back, the products of the step Jacobians, and the gradients of all parameters before and after clipping.',
    steps:
      'Steps are t = 0 … T−1, and s₋₁ is the state before them. d stands for ∂, |…| for the 2-norm.',
    vocabulary: 'Words by their place: {words}.',
  },
} as const;
