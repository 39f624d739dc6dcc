def gradient_tables(run, g, g_in_one_go):
    columns = {"|gradient|": norms(g), "clipped": norms(clipped(g)), "E.backward()": norms(g_in_one_go)}
    return {"Gradients": norm_table(columns)}
