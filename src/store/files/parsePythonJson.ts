/** JSON as Python writes it, where NaN, Infinity and -Infinity stand bare: they are read as the texts of these names. */

const BARE = /^(?:NaN|-?Infinity)/;
const LONGEST_BARE = '-Infinity'.length;

/** Undefined where the text is not JSON even so. Never throws. */
export function parsePythonJson(text: string): unknown {
  const plain = parsed(text);
  return plain === undefined && /NaN|Infinity/.test(text) ? parsed(withQuotes(text)) : plain;
}

/** A text, or the number that it stands for; undefined for anything else. */
export function pythonNumber(value: unknown): number | undefined {
  switch (value) {
    case 'NaN':
      return NaN;
    case 'Infinity':
      return Infinity;
    case '-Infinity':
      return -Infinity;
    default:
      return typeof value === 'number' ? value : undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One way through the text, so that its length is all that it costs; what stands inside of strings is left alone. */
function withQuotes(text: string): string {
  const pieces: string[] = [];
  let isInside = false;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (isInside && sign === '\\') i++;
    else if (sign === '"') isInside = !isInside;
    else if (!isInside && (sign === 'N' || sign === 'I' || sign === '-')) {
      const bare = BARE.exec(text.slice(i, i + LONGEST_BARE))?.[0];
      if (bare === undefined) continue;
      pieces.push(text.slice(from, i), `"${bare}"`);
      i += bare.length - 1;
      from = i + 1;
    }
  }
  return [...pieces, text.slice(from)].join('');
}
