def step(k, state):
    """c_k = f c_{k-1} + i g,  s_k = o tanh c_k; and with them what the way back needs."""
    s, c = np.split(state, 2)
    a = U @ x[k] + W @ s + b
    a_i, a_f, a_g, a_o = np.split(a, 4)
    c_k = sigmoid(a_f) * c + sigmoid(a_i) * tanh(a_g)
    return np.concatenate([sigmoid(a_o) * tanh(c_k), c_k]), (a, c, c_k)


def back(k, kept, g):
    """g = dE/d(s_k, c_k) becomes dE/da_k, dE/d(W s_{k-1}) and dE/d(s_{k-1}, c_{k-1})."""
    a, c, c_k = kept
    a_i, a_f, a_g, a_o = np.split(a, 4)
    g_s, g_c = np.split(g, 2, axis=-1)
    g_c = g_c + g_s * sigmoid(a_o) * d_tanh(c_k)
    g_a = np.concatenate(
        [
            g_c * tanh(a_g) * d_sigmoid(a_i),
            g_c * c * d_sigmoid(a_f),
            g_c * sigmoid(a_i) * d_tanh(a_g),
            g_s * tanh(c_k) * d_sigmoid(a_o),
        ],
        axis=-1,
    )
    return g_a, g_a, np.concatenate([g_a @ W, g_c * sigmoid(a_f)], axis=-1)


def cell_tables(run, signal):
    """
    The two parts of a signal; and the way through the forget gates alone, the largest entry of
    f_{k+1} ... f_t.
    """
    path, paths = np.zeros(n), [0.0]
    for k in range(t, -1, -1):
        path = path + np.log10(sigmoid(np.split(run.kept[k][0], 4)[1]))
        paths.insert(0, path.max())
    columns = {
        "|dE_t/ds_k|": [log10_norm(v[:n], e) for v, e in signal],
        "|dE_t/dc_k|": [log10_norm(v[n:], e) for v, e in signal],
        "forget gates": paths,
    }
    return {"Hidden state and cell": ("k", range(-1, t + 1), columns)}
