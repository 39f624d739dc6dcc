def relu(a):
    return np.maximum(0, a)


def d_relu(a):
    """1 for a > 0, else 0."""
    return np.heaviside(a, 0)
