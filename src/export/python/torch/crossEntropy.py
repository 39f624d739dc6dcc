def loss(z, y):
    """
    E = -log softmax(z)_y = log(1 + sum of e^(z_j - z_y) over all other j), with all digits even
    where it is tiny.
    """
    others = torch.cat([z[:y], z[y + 1 :]]) - z[y]
    top = max([0.0, *others.tolist()])
    if top == 0:
        return torch.log1p(others.exp().sum())
    return top + torch.log(math.exp(-top) + (others - top).exp().sum())
