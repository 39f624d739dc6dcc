def shown(log10):
    """A number by its log10, which may lie beyond float64."""
    if not math.isfinite(log10):
        return "0" if log10 == -math.inf else str(log10)
    exponent = math.floor(log10)
    mantissa = round(10 ** (log10 - exponent), 12)
    if mantissa >= 10:
        mantissa, exponent = mantissa / 10, exponent + 1
    return f"{mantissa:.12f}e{exponent:+03d}"


def condition(columns, shaken):
    """
    By how much more than 1e-9 two programs that add in another order may differ: in units of that, 32
    times the largest relative change of the numbers when every state is shaken by up to 2^-49 of
    itself. 1 unless the network is chaotic.
    """
    pairs = [pair for name in columns for pair in zip(columns[name], shaken[name])]
    moved = max((abs(a - b) for a, b in pairs if math.isfinite(a - b)), default=0)
    return max(1, 32 * math.log(10) * moved / 1e-9)


def report():
    tables, shaken = numbers(noise=0), numbers(noise=2.0**-49)
    for title, (first, rows, columns) in tables.items():
        excess = condition(columns, shaken[title][2])
        print(f"\n{title}   [condition {excess:.1e}: the page says the same to {1e-9 * excess:.1e}]")
        print(first.rjust(14), *(name.rjust(21) for name in columns))
        for i, row in enumerate(rows):
            print(str(row).rjust(14), *(shown(column[i]).rjust(21) for column in columns.values()))
