def at(parameter, k):
    """A deep feed-forward net: each step has a W and a b of its own."""
    return parameter[k]
