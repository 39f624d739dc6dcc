def numbers(noise):
    """The tables that are printed, in log10. Noise changes the states in their last digits."""
    run = forward(noise)
    signal, product = [own_signal(run, t)], (np.eye(N), 0)
    spectral = [log10_spectral(*product)]
    for k in range(t, -1, -1):
        signal.insert(0, step_back(run, k, signal[0]))
        product = step_back(run, k, product)
        spectral.insert(0, log10_spectral(*product))
    sizes = [log10_norm(*v) for v in signal]
    total = bptt(run)
    g = gradients(run, total)
    E = sum(run.E[k] for k in loss_steps)
    return {
        "Losses": ("t", [*range(T), "E"], {"E_t": [log10_norm(e) for e in [*run.E, E]]}),
        f"Loss t = {t} on its way back": (
            "k",
            range(-1, t + 1),
            {
                "|dE_t/ds_k|": sizes,
                "relative": [size - sizes[-1] for size in sizes],
                "|ds_t/ds_k|_2": spectral,
            },
        ),
        **cell_tables(run, signal),
        "E on its way back": ("k", range(-1, T), {"|dE/ds_k|": [log10_norm(*v) for v in total]}),
        **gradient_tables(run, g),
        **penalty_tables(run, g),
    }
