/** The difference between a word and a mark: one edit, and the letter of the mark at (or next to) which it happened. */
export interface Edit {
  readonly kind:
    | 'same'
    /** A letter written twice, or one of two equal ones left out; two neighbours exchanged; a letter of the same shape in another's place. */
    | 'doubled'
    | 'undoubled'
    | 'swapped'
    | 'same-shape'
    | 'dropped'
    | 'added'
    | 'replaced'
    | 'far';
  readonly at: number;
}

// Pairs of letters that look alike in capitals or in small print; i and l are already one symbol.
export const SAME_SHAPE: ReadonlySet<string> = new Set([
  'cg',
  'oq',
  'uv',
  'mn',
  'ce',
  'vy',
  'ef',
  'bh',
  'ij',
  'co',
  'ao',
  'hn',
  'gq',
  'sz',
  'ck',
]);

const FAR: Edit = { kind: 'far', at: 0 };

export function editBetween(mark: Uint16Array, seen: Uint16Array): Edit {
  const difference = seen.length - mark.length;
  if (difference < -1 || difference > 1) return FAR;
  let at = 0;
  while (at < mark.length && at < seen.length && mark[at] === seen[at]) at++;
  if (difference === 0) return at === mark.length ? { kind: 'same', at } : replaced(mark, seen, at);
  const [longer, shorter] = difference > 0 ? [seen, mark] : [mark, seen];
  for (let k = at; k < shorter.length; k++) if (longer[k + 1] !== shorter[k]) return FAR;
  const twice = longer[at] === longer[at - 1] || longer[at] === longer[at + 1];
  if (difference > 0) return { kind: twice ? 'doubled' : 'added', at };
  return { kind: twice ? 'undoubled' : 'dropped', at };
}

function replaced(mark: Uint16Array, seen: Uint16Array, at: number): Edit {
  const swapped = mark[at] === seen[at + 1] && mark[at + 1] === seen[at];
  for (let k = at + (swapped ? 2 : 1); k < mark.length; k++) if (mark[k] !== seen[k]) return FAR;
  if (swapped) return { kind: 'swapped', at };
  const pair = [String.fromCharCode(mark[at] ?? 0), String.fromCharCode(seen[at] ?? 0)].sort().join('');
  return { kind: SAME_SHAPE.has(pair) ? 'same-shape' : 'replaced', at };
}
