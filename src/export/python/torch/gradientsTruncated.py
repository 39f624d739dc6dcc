def gradient_tables(run, g, g_in_one_go):
    full = gradients(run, signals(run))
    columns = {
        "|gradient|": norms(g),
        "clipped": norms(clipped(g)),
        "not truncated": norms(full),
        "E.backward()": norms(g_in_one_go),
    }
    u, v = g["W"] / norm(g["W"]), full["W"] / norm(full["W"])
    off = {
        "relative error": norm(g["W"] - full["W"]) / norm(full["W"]) if norm(full["W"]) else math.nan,
        "angle": 2 * math.atan2(norm(u - v), norm(u + v)),
    }
    return {"Gradients": norm_table(columns), "Truncated dE/dW": norm_table({"value": off})}
