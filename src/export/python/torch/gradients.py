def gradients(run, total):
    """dE/dU, dE/dW ... from the signals, step by step; what leaves float64 here is 0 or inf."""
    g = {name: torch.zeros_like(parameter) for name, parameter in parameters.items()}
    of_cell = [name for name in parameters if name not in ("V", "b_V")]
    for k in reversed(range(T)):
        if k in loss_steps:
            E_k = loss_of(run.states[k + 1], k)
            for name, part in zip(["V", "b_V"], torch.autograd.grad(E_k, [V, b_V])):
                g[name] += part
        v, e = total[k + 1]
        state = step(k, run.states[k])
        parts = torch.autograd.grad(state, [parameters[name] for name in of_cell], v)
        for name, part in zip(of_cell, parts):
            g[name] += times_power_of_two(part, e)
    return g


def norm(v):
    v, e = rescaled(v, 0)
    return times_power_of_two(v.norm().item(), e)


def norms(g):
    """Whole, and of each parameter."""
    each = {name: norm(entries) for name, entries in g.items()}
    return {"all": norm(torch.tensor([*each.values()])), **each}


def norm_table(columns):
    """Columns of numbers by their rows' names as a table."""
    rows = [*next(iter(columns.values()))]
    logs = {name: [log10_norm(column[row]) for row in rows] for name, column in columns.items()}
    return "", rows, logs


def in_one_go():
    """
    E_t.backward() and E.backward() through all steps, as in any training loop: 0 and inf where
    float64 ends.
    """
    states, E = [s_init.clone().requires_grad_()], []
    for k in range(T):
        states.append(step(k, states[k]))
        states[-1].retain_grad()
        E.append(loss_of(states[-1], k))
    E[t].backward(retain_graph=True)
    signal = [log10_norm(state.grad) for state in states[: t + 2]]
    for parameter in parameters.values():
        parameter.grad = None
    sum(E[k] for k in loss_steps).backward()
    return signal, {name: parameter.grad for name, parameter in parameters.items()}
