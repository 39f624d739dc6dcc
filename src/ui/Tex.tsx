import { useSyncExternalStore } from 'react';
import { createLateValue, type LateState } from './lateValue.ts';
import './tex.css';

type Renderer = (tex: string) => string;

const MOST_KEPT = 4000;

/** KaTeX comes after the first picture; until then a formula keeps its place. */
const katexRenderer = createLateValue(async () => {
  const [{ default: katex }] = await Promise.all([
    import('katex'),
    import('katex/dist/katex.min.css'),
  ]);
  return remembered((tex) =>
    katex.renderToString(tex, { output: 'htmlAndMathml', throwOnError: true, strict: 'error' }),
  );
});

const WAITING: LateState<Renderer> = { status: 'waiting' };

/** The same formulas come back whenever a step does. */
function remembered(render: Renderer): Renderer {
  const known = new Map<string, string>();
  return (tex) => {
    const html = known.get(tex) ?? render(tex);
    if (known.size < MOST_KEPT) known.set(tex, html);
    return html;
  };
}

/** One formula in TeX, rendered with MathML beside it for screen readers; its source where KaTeX cannot be had. */
export function Tex({ tex }: { readonly tex: string }) {
  const renderer = useSyncExternalStore(katexRenderer.subscribe, katexRenderer.read, () => WAITING);
  switch (renderer.status) {
    case 'waiting':
      return <span className="tex tex-waiting" />;
    case 'failed':
      return <code className="tex tex-source">{tex}</code>;
    case 'ready':
      return <span className="tex" dangerouslySetInnerHTML={{ __html: renderer.value(tex) }} />;
  }
}
