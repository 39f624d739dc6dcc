import { useEffect, useState } from 'react';
import './tex.css';

type Renderer = (tex: string) => string;

const MOST_KEPT = 4000;

let loading: Promise<Renderer> | null = null;

/** KaTeX comes after the first picture; until then a formula keeps its place. */
function loadRenderer(): Promise<Renderer> {
  loading ??= Promise.all([import('katex'), import('katex/dist/katex.min.css')]).then(
    ([{ default: katex }]) =>
      remembered((tex) =>
        katex.renderToString(tex, { output: 'htmlAndMathml', throwOnError: true, strict: 'error' }),
      ),
  );
  return loading;
}

/** The same formulas come back whenever a step does. */
function remembered(render: Renderer): Renderer {
  const known = new Map<string, string>();
  return (tex) => {
    const html = known.get(tex) ?? render(tex);
    if (known.size < MOST_KEPT) known.set(tex, html);
    return html;
  };
}

/** One formula in TeX, rendered with MathML beside it for screen readers. */
export function Tex({ tex }: { readonly tex: string }) {
  const [render, setRender] = useState<Renderer | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadRenderer().then((renderer) => {
      if (wanted) setRender(() => renderer);
    });
    return () => {
      wanted = false;
    };
  }, []);
  if (render === null) return <span className="tex tex-waiting" />;
  return <span className="tex" dangerouslySetInnerHTML={{ __html: render(tex) }} />;
}
