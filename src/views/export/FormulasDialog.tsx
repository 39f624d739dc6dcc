import { useEffect, useMemo, useState } from 'react';
import { equationLatex } from '../../export/equation/equationLatex.ts';
import { useLabStore } from '../../panels/shared/LabContext.ts';
import { currentStep } from '../../store/selectors.ts';
import { CopyBlock } from '../../ui/CopyBlock.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextButton } from '../../ui/IconButton.tsx';
import { texToMathml } from '../../ui/texToMathml.ts';
import { saveFile } from '../shared/saveFile.ts';
import { attempt } from './attempt.ts';
import { shownEquations } from './shownEquations.ts';
import { useLateWords } from '../../panels/shared/useLateWords.ts';
import { exportWords, type ExportWords } from '../../content/exportWords.ts';

/** The equations as they stood when it was opened, to be copied or saved. */
export function FormulasDialog({ onClose }: { readonly onClose: () => void }) {
  const { dialog } = useLateWords<ExportWords>(exportWords);
  const store = useLabStore();
  const { bare, withValues } = useLatex();
  const mathml = useMathml(bare);
  const blocks = [
    { label: dialog.bare, text: bare, file: 'equation.tex', type: 'application/x-tex' },
    {
      label: dialog.withValues,
      text: withValues,
      file: 'equation-values.tex',
      type: 'application/x-tex',
    },
    { label: dialog.mathml, text: mathml, file: 'equation.mml', type: 'application/mathml+xml' },
  ];
  return (
    <Dialog title={dialog.title} closeLabel={dialog.close} onClose={onClose}>
      <div className="export-formulas">
        {blocks.map(({ label, text, file, type }) => (
          <CopyBlock
            key={file}
            label={label}
            text={text}
            copyLabel={dialog.copy}
            copiedLabel={dialog.copied}
            selectedLabel={dialog.selected}
          >
            <TextButton
              onClick={() =>
                void attempt(store, () => saveFile(`vanishing-point-${file}`, type, text))
              }
            >
              {dialog.save}
            </TextButton>
          </CopyBlock>
        ))}
      </div>
    </Dialog>
  );
}

function useLatex() {
  const store = useLabStore();
  return useMemo(() => {
    const state = store.getState();
    const { result } = state.run;
    const rows =
      result === null ? [] : shownEquations(result, currentStep(state), state.params.notation);
    return { bare: equationLatex(rows, false), withValues: equationLatex(rows, true) };
  }, [store]);
}

/** Empty until KaTeX has set it. */
function useMathml(tex: string): string {
  const store = useLabStore();
  const [mathml, setMathml] = useState('');
  useEffect(() => {
    let isWanted = true;
    void attempt(store, async () => {
      const text = await texToMathml(tex);
      if (isWanted) setMathml(text);
    });
    return () => {
      isWanted = false;
    };
  }, [tex, store]);
  return mathml;
}
