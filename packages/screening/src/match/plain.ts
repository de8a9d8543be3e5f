const COMBINING = /\p{M}/gu;

/**
 * The symbol of a character without undoing disguises: compatibility form, no accents, lower case. Comparing
 * it with the mark's own distinguishes a plainly written mark from one in look-alike letters. `k` is an index of the folded
 * text; where one character gave several symbols (ß), the result is the k-th one's part.
 */
export function plainSymbol(text: string, origins: Uint32Array, k: number): number {
  const at = origins[k] ?? 0;
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
  if (unit >= 0xac00 && unit <= 0xd7a3) return unit;
  let part = 0;
  while (part < k && origins[k - part - 1] === at) part++;
  const plain = formOf(unit);
  return plain.charCodeAt(Math.min(part, Math.max(0, plain.length - 1)));
}

/** Computed once per unit, like the fold's table. */
const forms = new Map<number, string>();

function formOf(unit: number): string {
  const known = forms.get(unit);
  if (known !== undefined) return known;
  const form = String.fromCharCode(unit).normalize('NFKD').replace(COMBINING, '').toLowerCase();
  forms.set(unit, form);
  return form;
}
