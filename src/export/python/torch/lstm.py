def gates(k, s):
    """i, f, g and o."""
    a_i, a_f, a_g, a_o = torch.chunk(U @ x[k] + s @ W.T + b, 4, dim=-1)
    return sigmoid(a_i), sigmoid(a_f), tanh(a_g), sigmoid(a_o)


def step(k, state):
    """c_k = f c_{k-1} + i g,  s_k = o tanh c_k; as many rows (s, c) as there are."""
    s, c = torch.chunk(state, 2, dim=-1)
    i, f, g, o = gates(k, s)
    c_k = f * c + i * g
    return torch.cat([o * tanh(c_k), c_k], dim=-1)


def cell_tables(run, signal):
    """
    The two parts of a signal; and the way through the forget gates alone, the largest entry of
    f_{k+1} ... f_t.
    """
    path, paths = torch.zeros(n), [0.0]
    for k in range(t, -1, -1):
        path = path + gates(k, run.states[k][:n])[1].detach().log10()
        paths.insert(0, path.max().item())
    columns = {
        "|dE_t/ds_k|": [log10_norm(v[:n], e) for v, e in signal],
        "|dE_t/dc_k|": [log10_norm(v[n:], e) for v, e in signal],
        "forget gates": paths,
    }
    return {"Hidden state and cell": ("k", range(-1, t + 1), columns)}
