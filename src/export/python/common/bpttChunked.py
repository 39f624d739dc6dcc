def bptt(run):
    """Truncated BPTT in chunks of K steps: the state is carried over, the gradient is not."""
    return signals(run, chunk=K)
