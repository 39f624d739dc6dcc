def leaky(a):
    return torch.nn.functional.leaky_relu(a, 0.01)
