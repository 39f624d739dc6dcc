def unpack(text, *shape):
    """Float64 numbers by the base64 of their bytes."""
    return np.frombuffer(base64.b64decode(text), "<f8").reshape(shape)
