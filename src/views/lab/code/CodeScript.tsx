import { useMemo } from 'react';
import { formatMagnitude } from '../../../encoding/numberFormat.ts';
import type { Library } from '../../../export/python/library.ts';
import type { PythonScript } from '../../../export/python/pythonScript.ts';
import { useSay } from '../../../panels/shared/LabContext.ts';
import { CopyBlock } from '../../../ui/CopyBlock.tsx';
import { TextButton } from '../../../ui/IconButton.tsx';
import { saveFile } from '../../shared/saveFile.ts';
import { useLateWords } from '../../../panels/shared/useLateWords.ts';
import { codeWords, type CodeWords } from '../../../content/codeWords.ts';

/** What a browser shows in one text field without stumbling. */
const LONGEST_SHOWN = 1e6;
const ROWS = 24;

/** The script to read, copy and save; where its numbers are too many, all but these to read. */
export function CodeScript({
  library,
  script: { program, data },
}: {
  readonly library: Library;
  readonly script: PythonScript;
}) {
  const words = useLateWords<CodeWords>(codeWords);
  const say = useSay();
  const isShown = data.length <= LONGEST_SHOWN;
  const text = useMemo(() => program + data, [program, data]);
  const lines = useMemo(() => linesIn(text), [text]);
  const kilobytes = text.length / 1000;
  const size =
    kilobytes < 1000
      ? say(words.sizes.kB, { count: Math.ceil(kilobytes) })
      : say(words.sizes.MB, { count: formatMagnitude(Math.log10(kilobytes / 1000)) });
  const label = say(words.script, { lines, size });
  const download = (
    <TextButton onClick={() => saveFile(`vanishing_point_${library}.py`, 'text/x-python', text)}>
      {words.download}
    </TextButton>
  );
  if (isShown) {
    return (
      <CopyBlock
        label={label}
        text={text}
        copyLabel={words.copy}
        copiedLabel={words.copied}
        selectedLabel={words.selected}
        rows={ROWS}
      >
        {download}
      </CopyBlock>
    );
  }
  return (
    <div className="code-program">
      <div className="code-program-head">
        <p>{say(words.tooLong, { size })}</p>
        {download}
      </div>
      <pre tabIndex={0} role="region" aria-label={label}>
        {program}
      </pre>
    </div>
  );
}

/** Without making each line a text of its own: there may be hundreds of thousands. */
function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
