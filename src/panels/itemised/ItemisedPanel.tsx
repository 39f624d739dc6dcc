import { useRef, type RefObject } from 'react';
import { parameters } from '../../store/parameters.ts';
import { offersControl } from '../../store/selectors.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { TextButton } from '../../ui/IconButton.tsx';
import { useInView } from '../../ui/useInView.ts';
import { useContent, useLab } from '../shared/LabContext.ts';
import { useTimeAxis } from '../shared/TimeFrame.tsx';
import { TruncationNote } from '../shared/TruncationNote.tsx';
import { useCurrentStep, useResult, useStepName } from '../shared/useSteps.ts';
import { ItemisedTriangle } from './ItemisedTriangle.tsx';
import { LagBars } from './LagBars.tsx';
import './itemised.css';

/**
 * What each past step adds to each loss's gradient, as a triangle over the time axis, and how much comes from how many
 * steps back. The engine is asked only while the panel can be seen.
 */
export function ItemisedPanel() {
  const box = useRef<HTMLDivElement>(null);
  const { panels } = useContent();
  const { axis } = useTimeAxis();
  const step = useCurrentStep();
  const stepName = useStepName();
  const result = useResult();
  const run = useLab((state) => state.itemised);
  const commit = useLab((state) => state.commit);
  const measure = useLab((state) => state.params.items);
  const { itemised: words } = panels;
  const itemised = run?.analysis ?? null;
  const fitting = itemised?.lastReached.length === axis.steps ? itemised : null;
  const isRecurrent = useLab((state) => parameters.loss.appliesTo(state.params));
  const isLossChoice = useLab((state) => offersControl(state, 'loss'));
  return (
    <div ref={box}>
      {result !== null && <AskWhileInView box={box} />}
      <Figure
        title={words.title}
        hint={words.hint}
        state={stepName(step)}
        panel="itemised"
        tools={
          <Choice
            label={words.measure}
            hideLabel
            options={parameters.items.choices.map((value) => ({
              value,
              ...words.measures[value],
            }))}
            value={measure}
            onChange={(items) => commit({ items })}
          />
        }
      >
        <div className="itemised-words">
          <p>{words.note}</p>
          {result !== null && isRecurrent && result.params.loss === 'last' && (
            <p>
              {words.lastOnly}
              {isLossChoice && (
                <>
                  {' '}
                  <TextButton onClick={() => commit({ loss: 'all' })}>{words.everyStep}</TextButton>
                </>
              )}
            </p>
          )}
          {run?.failure != null && <p role="alert">{words.failed}</p>}
          {result !== null && <TruncationNote analysis={result.analysis} message="note" />}
        </div>
        <ItemisedTriangle itemised={fitting} />
        <LagBars itemised={fitting} />
      </Figure>
    </div>
  );
}

/** There only with a first result: before, the figures above are too short, and everything is in view. */
function AskWhileInView({ box }: { readonly box: RefObject<Element | null> }) {
  const show = useLab((state) => state.showItemised);
  const hide = useLab((state) => state.hideItemised);
  useInView(box, show, hide);
  return null;
}
