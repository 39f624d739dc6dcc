def step(k, s):
    """s_k = f(a_k),  a_k = U x_k + W s_{k-1} + b; and with it what the way back needs."""
    a = U @ x[k] + at(W, k) @ s + at(b, k)
    return f(a), a


def back(k, a, g):
    """g = dE/ds_k becomes dE/da_k, dE/d(W s_{k-1}) and dE/ds_{k-1}, through J_k = diag(f'(a_k)) W."""
    g_a = g * d_f(a)
    return g_a, g_a, g_a @ at(W, k)


def cell_tables(run, signal):
    """
    What a step back makes of |g|: |D g| / |g| by the saturation, D = diag(f'(a_k)), times
    |W^T D g| / |D g| by the weights.
    """
    saturation, weights = [], []
    for k in range(t + 1):
        g = signal[k + 1][0]
        g_a, _, g_before = back(k, run.kept[k], g)
        saturation.append(log10_norm(g_a) - log10_norm(g))
        weights.append(log10_norm(g_before) - log10_norm(g_a))
    return {"Each step back": ("k", range(t + 1), {"saturation": saturation, "weights": weights})}
