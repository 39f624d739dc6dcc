def clipped(g):
    """
    g min(1, tau / (|g| + 1e-6)) with |g| over all parameters together, as
    torch.nn.utils.clip_grad_norm_ does it.
    """
    total = norms(g)["all"]
    factor = min(1, tau / (total + 1e-6)) if math.isfinite(total) else math.nan
    return {name: factor * entries for name, entries in g.items()}
