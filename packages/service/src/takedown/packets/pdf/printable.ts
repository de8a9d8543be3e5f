/**
 * Makes foreign text printable. Characters without a shape of their own (controls, direction marks, private and unassigned ones) or
 * without a shape in the font are shown by number, as in `[U+202E]`. Only U+000A ends a line.
 */
export function printable(text: string, hasShape: (codePoint: number) => boolean): string {
  let shown = '';
  for (const character of text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').toWellFormed()) {
    const codePoint = character.codePointAt(0) ?? 0;
    const isShown = character === '\n' || (!shapeless.test(character) && hasShape(codePoint));
    shown += isShown ? character : `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return shown;
}

const shapeless = /[\p{C}\p{Zl}\p{Zp}]/u;

/** The beginning of a text of more than `most` UTF-16 units, cut between characters; `cut`: the number of units left out. */
export function shortened(text: string, most: number): { readonly text: string; readonly cut: number } {
  if (text.length <= most) return { text, cut: 0 };
  const head = text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  return { text: head, cut: text.length - head.length };
}
