/**
 * The kind of a UTF-16 unit of the original text, for finding the borders of words. Computed once per unit and
 * kept, like the fold's table.
 */
export const GAP = 0;
/** A letter of a script with spaces between words: Latin, Greek, Cyrillic, ... */
export const LETTER = 1;
export const DIGIT = 2;
/** A letter of a script without spaces (Han, kana, Hangul, Thai): words have no visible border there. */
export const UNSPACED = 3;
/** Combining marks and zero-width characters: part of the character before them. */
export const ATTACHED = 4;
const UNSEEN = 255;

const kinds = new Uint8Array(0x10000).fill(UNSEEN);
const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Bopomofo}]/u;

export function kindAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return GAP;
  const unit = text.charCodeAt(at);
  const known = kinds[unit] ?? UNSEEN;
  if (known !== UNSEEN) return known;
  const kind = kindOf(String.fromCharCode(unit), unit);
  kinds[unit] = kind;
  return kind;
}

function kindOf(char: string, unit: number): number {
  // Letters above U+FFFF are mathematical Latin or rare hanzi; neither needs a border.
  if (unit >= 0xd800 && unit <= 0xdfff) return UNSPACED;
  if (/[\p{M}\p{Cf}]/u.test(char)) return ATTACHED;
  if (/\p{L}/u.test(char)) return UNSPACED_SCRIPT.test(char) ? UNSPACED : LETTER;
  return /\p{N}/u.test(char) ? DIGIT : GAP;
}

/** The index after the character at `at`: two units further above U+FFFF. */
export function afterCharacter(text: string, at: number): number {
  return at + ((text.charCodeAt(at) & 0xfc00) === 0xd800 ? 2 : 1);
}

export function isUpper(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char !== char.toLowerCase();
}

export function isLower(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char !== char.toUpperCase();
}

/** Whether a folded symbol belongs to a script without spaces. */
export function isUnspacedSymbol(symbol: number): boolean {
  return symbol >= 0x2e80 || (symbol >= 0x0e00 && symbol <= 0x0eff);
}
