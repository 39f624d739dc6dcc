class Tanh(torch.autograd.Function):
    """
    torch.tanh takes its derivative 1 - s^2 from s, which has lost the digits where a unit is
    saturated; this one takes it from a.
    """

    @staticmethod
    def forward(ctx, a):
        ctx.save_for_backward(a)
        return torch.tanh(a)

    @staticmethod
    def backward(ctx, g):
        (a,) = ctx.saved_tensors
        return g * (1 / torch.cosh(a)) ** 2


tanh = Tanh.apply
