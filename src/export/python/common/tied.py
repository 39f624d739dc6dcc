def at(parameter, k):
    """W and b are the same at every step."""
    return parameter
