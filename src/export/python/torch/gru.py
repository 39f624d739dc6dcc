def step(k, s):
    """
    s_k = (1 - z) n + z s_{k-1},  a_n = U_n x_k + b_n + r (W_n s_{k-1} + b_h,n); as many rows s as
    there are.
    """
    u_r, u_z, u_n = torch.chunk(U @ x[k] + b, 3)
    w_r, w_z, w_n = torch.chunk(s @ W.T + b_h, 3, dim=-1)
    r, a_z = sigmoid(u_r + w_r), u_z + w_z
    return sigmoid(-a_z) * tanh(u_n + r * w_n) + sigmoid(a_z) * s


def cell_tables(run, signal):
    return {}
