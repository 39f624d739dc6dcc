def norm_preservation(run):
    """
    Omega = sum of (r_k - 1)^2 with r_k = |g_k J_k| / |g_k|, and its derivative by W with states and
    signals g_k held fixed (Pascanu et al. 2013, eq. 9 and 10).
    """
    value = 0 * W.sum()
    for k, (g, _) in enumerate(signals(run)[1:]):
        if g.any():
            a = pre_activation(k, run.states[k]).detach().requires_grad_()
            (g_a,) = torch.autograd.grad(f(a), a, g)
            value = value + ((g_a @ W).norm() / g.norm() - 1) ** 2
    return value.item(), *torch.autograd.grad(value, W)
