def gradient_tables(run, g):
    columns = {"|gradient|": norms(g), "clipped": norms(clipped(g)), "E.backward()": norms(in_one_go()[1])}
    return {"Gradients": norm_table(columns)}
