def step(k, s):
    """
    s_k = (1 - z) n + z s_{k-1},  a_n = U_n x_k + b_n + r (W_n s_{k-1} + b_h,n); and with it what
    the way back needs.
    """
    u_r, u_z, u_n = np.split(U @ x[k] + b, 3)
    w_r, w_z, w_n = np.split(W @ s + b_h, 3)
    a_r, a_z = u_r + w_r, u_z + w_z
    a_n = u_n + sigmoid(a_r) * w_n
    return sigmoid(-a_z) * tanh(a_n) + sigmoid(a_z) * s, (a_r, a_z, a_n, w_n, s)


def back(k, kept, g):
    """g = dE/ds_k becomes dE/da_k, dE/d(W s_{k-1} + b_h) and dE/ds_{k-1}."""
    a_r, a_z, a_n, w_n, s = kept
    g_n = g * sigmoid(-a_z) * d_tanh(a_n)
    g_r = g_n * w_n * d_sigmoid(a_r)
    g_z = g * (s - tanh(a_n)) * d_sigmoid(a_z)
    g_a = np.concatenate([g_r, g_z, g_n], axis=-1)
    g_w = np.concatenate([g_r, g_z, g_n * sigmoid(a_r)], axis=-1)
    return g_a, g_w, g_w @ W + g * sigmoid(a_z)


def cell_tables(run, signal):
    return {}
