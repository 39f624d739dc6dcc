def penalty_tables(run, g):
    """What the penalties add to dE/dW. Omega is part of what is clipped; L2, of l2 / 2 |W|^2, comes after."""
    value, d_value = norm_preservation(run)
    with_omega = {**g, "W": g["W"] + omega * d_value}
    terms = {"dE/dW": norm(g["W"]), "L2": norm(l2 * W), "Omega": norm(omega * d_value)}
    terms["sum"] = norm(with_omega["W"] + l2 * W)
    columns = {"|gradient|": norms(with_omega), "clipped": norms(clipped(with_omega))}
    return {
        "Penalties on W": norm_table({"norm": terms}),
        "Omega": norm_table({"value": {"Omega": value}}),
        "Gradients with Omega": norm_table(columns),
    }
