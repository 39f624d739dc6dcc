def clipped(g):
    """No clipping."""
    return g
