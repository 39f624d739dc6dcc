# A gradient may be 1e-412 or 1e+380, where float64 has only 0 and inf: so a signal is a pair (v, e)
# that stands for v 2^e.


def times_power_of_two(v, e):
    """v 2^e, in two halves: 2^e alone may leave float64."""
    e = max(-2000, min(2000, e))
    return v * 2.0 ** (e // 2) * 2.0 ** (e - e // 2)


def rescaled(v, e):
    """The same signal, with the largest entry of v brought into [1/2, 1). Powers of two are exact."""
    shift = math.frexp(v.abs().max().item())[1]
    return times_power_of_two(v, -shift), e + shift


def added(one, other):
    (v, e), (w, f) = one, other
    if not w.any():
        return one
    if not v.any():
        return other
    top = max(e, f)
    return rescaled(times_power_of_two(v, e - top) + times_power_of_two(w, f - top), top)


def log10_scaled(value, e):
    """log10 of value 2^e; -inf for 0."""
    if value > 0:
        return math.log10(value) + e * math.log10(2)
    return -math.inf if value == 0 else math.nan


def log10_norm(v, e=0):
    """log10 of the 2-norm, of a matrix the Frobenius norm; -inf for 0."""
    v, e = rescaled(torch.as_tensor(v), e)
    return log10_scaled(v.norm().item(), e)


def log10_spectral(v, e):
    """log10 of the largest singular value."""
    return log10_scaled(torch.linalg.matrix_norm(v, 2).item(), e) if v.isfinite().all() else math.nan
