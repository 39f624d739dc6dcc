def pre_activation(k, s):
    """a_k = U x_k + W s_{k-1} + b."""
    return U @ x[k] + s @ at(W, k).T + at(b, k)


def step(k, s):
    """s_k = f(a_k); as many rows s as there are."""
    return f(pre_activation(k, s))


def cell_tables(run, signal):
    """
    What a step back makes of |g|: |D g| / |g| by the saturation, D = diag(f'(a_k)), times
    |W^T D g| / |D g| by the weights.
    """
    saturation, weights = [], []
    for k in range(t + 1):
        g = signal[k + 1][0]
        a = pre_activation(k, run.states[k]).detach().requires_grad_()
        (g_a,) = torch.autograd.grad(f(a), a, g)
        saturation.append(log10_norm(g_a) - log10_norm(g))
        weights.append(log10_norm(*step_back(run, k, (g, 0))) - log10_norm(g_a))
    return {"Each step back": ("k", range(t + 1), {"saturation": saturation, "weights": weights})}
