/**
 * - `alike`: one letter swapped for one of the same shape, a doubled letter dropped or a letter doubled, or two
 *   neighbours exchanged: the edits that a reader does not notice;
 * - `suffix`: only the last letter added or dropped: mostly grammar ("Columbian", "Converse" / "Convers");
 * - `one`: any other single edit.
 */
export type Edit = 'same' | 'alike' | 'suffix' | 'one' | 'far';

// Pairs of letters that are mistaken for each other in capitals or in small print; i and l are already one symbol.
const SAME_SHAPE = new Set(['cg', 'oq', 'uv', 'mn', 'ce', 'vy', 'ef', 'bh', 'ij', 'co', 'ao', 'hn', 'gq', 'sz', 'ck']);

export function editBetween(mark: Uint16Array, seen: Uint16Array): Edit {
  const difference = seen.length - mark.length;
  if (difference < -1 || difference > 1) return 'far';
  let at = 0;
  while (at < mark.length && at < seen.length && mark[at] === seen[at]) at++;
  if (difference === 0) return at === mark.length ? 'same' : replaced(mark, seen, at);
  const [longer, shorter] = difference > 0 ? [seen, mark] : [mark, seen];
  for (let k = at; k < shorter.length; k++) if (longer[k + 1] !== shorter[k]) return 'far';
  if (longer[at] === longer[at - 1] || longer[at] === longer[at + 1]) return 'alike';
  if (at === shorter.length && difference > 0) return 'suffix';
  return 'one';
}

function replaced(mark: Uint16Array, seen: Uint16Array, at: number): Edit {
  const exchanged = mark[at] === seen[at + 1] && mark[at + 1] === seen[at];
  for (let k = at + (exchanged ? 2 : 1); k < mark.length; k++) if (mark[k] !== seen[k]) return 'far';
  if (exchanged) return 'alike';
  const pair = [String.fromCharCode(mark[at] ?? 0), String.fromCharCode(seen[at] ?? 0)].sort().join('');
  return SAME_SHAPE.has(pair) ? 'alike' : 'one';
}
