def penalty_tables(run, g):
    """What L2 adds to dE/dW: the gradient of l2 / 2 |W|^2. It comes after clipping."""
    terms = {"dE/dW": norm(g["W"]), "L2": norm(l2 * W), "sum": norm(g["W"] + l2 * W)}
    return {"Penalties on W": norm_table({"norm": terms})}
