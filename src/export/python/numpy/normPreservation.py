def norm_preservation(run):
    """
    Omega = sum of (r_k - 1)^2 with r_k = |g_k J_k| / |g_k|, and its derivative by W with states and
    signals g_k held fixed (Pascanu et al. 2013, eq. 9 and 10).
    """
    value, d_value = 0.0, np.zeros_like(W)
    for k, (g, _) in enumerate(signals(run)[1:]):
        g_a, _, g_before = back(k, run.kept[k], g)
        if g.any():
            r = norm(g_before) / norm(g)
            value += (r - 1) ** 2
            if g_before.any():
                d_value += 2 * (r - 1) * np.outer(g_a / norm(g), g_before / norm(g_before))
    return value, d_value
