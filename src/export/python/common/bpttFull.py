def bptt(run):
    """Backpropagation through time, in full."""
    return signals(run)
