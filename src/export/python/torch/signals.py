def own_signal(run, t):
    """dE_t/ds_t."""
    state = run.states[t + 1].clone().requires_grad_()
    return rescaled(*torch.autograd.grad(loss_of(state, t), state), 0)


def step_back(run, k, signal):
    """
    From dE/ds_k to dE/ds_{k-1}, by autograd through this one step, so that no size is lost. A matrix
    goes back row by row, each through its own copy of the step, and so P(t,k) = ds_t/ds_k becomes
    P(t,k-1) = P(t,k) J_k.
    """
    v, e = signal
    before = run.states[k].expand_as(v).clone().requires_grad_()
    return rescaled(*torch.autograd.grad(step(k, before), before, v), e)


def signals(run, chunk=T):
    """
    The sum of dE_t/ds_k over all losses t >= k, at [k + 1]; no E_t leaves the chunk of steps in
    which it is.
    """
    total = [(torch.zeros(N), 0)] * (T + 1)
    for k in reversed(range(T)):
        if k in loss_steps:
            total[k + 1] = added(total[k + 1], own_signal(run, k))
        if k == 0 or k % chunk > 0:
            total[k] = step_back(run, k, total[k + 1])
    return total
