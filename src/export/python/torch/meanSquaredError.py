def loss(z, y):
    return torch.mean((z - y) ** 2)
