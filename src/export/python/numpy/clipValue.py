def clipped(g):
    """Each entry to [-tau, tau]: as torch.nn.utils.clip_grad_value_."""
    return {name: np.clip(entries, -tau, tau) for name, entries in g.items()}
