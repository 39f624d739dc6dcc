def gradient_tables(run, g):
    full = gradients(run, signals(run))
    columns = {"|gradient|": norms(g), "clipped": norms(clipped(g)), "not truncated": norms(full)}
    u, v = g["W"] / norm(g["W"]), full["W"] / norm(full["W"])
    off = {
        "relative error": norm(g["W"] - full["W"]) / norm(full["W"]),
        "angle": 2 * np.arctan2(norm(u - v), norm(u + v)),
    }
    return {"Gradients": norm_table(columns), "Truncated dE/dW": norm_table({"value": off})}
