def penalty_tables(run, g):
    """No penalty on W."""
    return {}
