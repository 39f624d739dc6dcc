# A gradient may be 1e-412 or 1e+380, where float64 has only 0 and inf: so a signal is a pair (v, e)
# that stands for v 2^e.


def rescaled(v, e):
    """The same, with the largest entry of v brought into [1/2, 1). Powers of two are exact."""
    shift = math.frexp(np.abs(v).max())[1]
    return np.ldexp(v, -shift), e + shift


def added(one, other):
    (v, e), (w, f) = one, other
    if not w.any():
        return one
    if not v.any():
        return other
    top = max(e, f)
    return rescaled(np.ldexp(v, e - top) + np.ldexp(w, f - top), top)


def log10_norm(v, e=0):
    """log10 of the 2-norm, of a matrix the Frobenius norm; -inf for 0."""
    v, e = rescaled(np.asarray(v), e)
    return np.log10(np.linalg.norm(v)) + e * np.log10(2)


def log10_spectral(v, e):
    """log10 of the largest singular value."""
    return np.log10(np.linalg.norm(v, 2) if np.isfinite(v).all() else np.nan) + e * np.log10(2)
