def loss_of(state, k):
    """E_k, of the read-out z_k = V s_k + b_V."""
    return loss(V @ state[:n] + b_V, y[k])


def forward(noise):
    """The states s_{-1} ... s_{T-1} (states[k + 1] is s_k) and the losses."""
    random = torch.Generator().manual_seed(0)
    run = SimpleNamespace(states=[s_init], E=[])
    with torch.no_grad():
        for k in range(T):
            state = step(k, run.states[k])
            state = state * (1 + noise * (2 * torch.rand(N, generator=random) - 1))
            run.states.append(state)
            run.E.append(loss_of(state, k).item())
    return run
