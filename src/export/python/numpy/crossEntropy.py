def loss(z, y):
    """
    E = -log softmax(z)_y and dE/dz = softmax(z) - onehot(y), with all digits even where
    softmax(z)_y is nearly 1.
    """
    p = np.exp(z - z.max())
    others = np.delete(p, y).sum()
    E = np.log1p(others) if z[y] == z.max() else z.max() - z[y] + np.log(others + p[y])
    dz = p / p.sum()
    dz[y] = 0
    dz[y] = -dz.sum()
    return E, dz
