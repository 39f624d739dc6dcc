def own_signal(run, t):
    """dE_t/ds_t = V^T dE_t/dz_t."""
    g = np.zeros(N)
    g[:n] = run.dz[t] @ V
    return rescaled(g, 0)


def step_back(run, k, signal):
    """
    From dE/ds_k to dE/ds_{k-1}. A matrix goes back row by row, and so P(t,k) = ds_t/ds_k becomes
    P(t,k-1) = P(t,k) J_k.
    """
    v, e = signal
    return rescaled(back(k, run.kept[k], v)[2], e)


def signals(run, chunk=T):
    """
    The sum of dE_t/ds_k over all losses t >= k, at [k + 1]; no E_t leaves the chunk of steps in
    which it is.
    """
    total = [(np.zeros(N), 0)] * (T + 1)
    for k in reversed(range(T)):
        if k in loss_steps:
            total[k + 1] = added(total[k + 1], own_signal(run, k))
        if k == 0 or k % chunk > 0:
            total[k] = step_back(run, k, total[k + 1])
    return total
