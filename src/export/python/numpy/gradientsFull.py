def gradient_tables(run, g):
    return {"Gradients": norm_table({"|gradient|": norms(g), "clipped": norms(clipped(g))})}
