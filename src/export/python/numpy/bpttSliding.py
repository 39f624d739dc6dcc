def bptt(run):
    """Truncated BPTT as in the tutorial's code: each E_t goes back to s_{t-K}, and no further."""
    total = [(np.zeros(N), 0)] * (T + 1)
    for step in loss_steps:
        g = own_signal(run, step)
        total[step + 1] = added(total[step + 1], g)
        for k in range(step, step - K if step > K else -1, -1):
            g = step_back(run, k, g)
            total[k] = added(total[k], g)
    return total
