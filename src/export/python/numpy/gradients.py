def gradients(run, total):
    """dE/dU, dE/dW ... from the signals; what leaves float64 here is 0 or inf."""
    g = {name: np.zeros_like(parameter) for name, parameter in parameters.items()}
    for k in reversed(range(T)):
        if k in loss_steps:
            g["V"] += np.outer(run.dz[k], run.states[k + 1][:n])
            g["b_V"] += run.dz[k]
        v, e = total[k + 1]
        g_a, g_w, _ = (np.ldexp(part, e) for part in back(k, run.kept[k], v))
        on = x[k] != 0
        g["U"][:, on] += np.outer(g_a, x[k][on])
        at(g["W"], k)[:] += np.outer(g_w, run.states[k][:n])
        at(g["b"], k)[:] += g_a
        if "b_h" in g:
            g["b_h"] += g_w
    return g


def norm(v):
    v, e = rescaled(v, 0)
    return np.ldexp(np.linalg.norm(v), e)


def norms(g):
    """Whole, and of each parameter."""
    each = {name: norm(entries) for name, entries in g.items()}
    return {"all": norm(np.array(list(each.values()))), **each}


def norm_table(columns):
    """Columns of numbers by their rows' names as a table."""
    rows = [*next(iter(columns.values()))]
    logs = {name: [log10_norm(column[row]) for row in rows] for name, column in columns.items()}
    return "", rows, logs
