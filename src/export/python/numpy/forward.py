def forward(noise):
    """The states s_{-1} ... s_{T-1} (s_k is states[k + 1]), and of each step what the way back needs."""
    random = np.random.default_rng(0)
    run = SimpleNamespace(states=[s_init], kept=[], E=[], dz=[])
    for k in range(T):
        state, kept = step(k, run.states[k])
        state = state * (1 + noise * random.uniform(-1, 1, N))
        E, dz = loss(V @ state[:n] + b_V, y[k])
        run.states.append(state)
        run.kept.append(kept)
        run.E.append(E)
        run.dz.append(dz)
    return run
