/** Formulas as MathML, for pages and word processors that set it themselves. */

/** Rejects where KaTeX cannot be fetched or does not know the formula. */
export async function texToMathml(tex: string): Promise<string> {
  const { default: katex } = await import('katex');
  const html = katex.renderToString(tex, {
    output: 'mathml',
    displayMode: true,
    throwOnError: true,
    strict: 'error',
  });
  const mathml = /<math[^]*<\/math>/.exec(html)?.[0];
  if (mathml === undefined) throw new Error('KaTeX gave no MathML.');
  return mathml;
}
