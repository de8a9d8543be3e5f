export type Kind = 'pdf' | 'jpeg' | 'png' | 'webp' | 'text';

const startsWith = (bytes: Buffer, ...start: number[]): boolean =>
  bytes.subarray(0, start.length).equals(Buffer.of(...start));
const ascii = (bytes: Buffer, from: number, to: number): string => bytes.subarray(from, to).toString('latin1');

/** Detects the kind of a file from its first bytes, whatever its name or type. Undefined if we do not accept the kind. */
export function kindOf(bytes: Buffer): Kind | undefined {
  if (ascii(bytes, 0, 5) === '%PDF-') return 'pdf';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  return isText(bytes) ? 'text' : undefined;
}

/**
 * UTF-8 without control characters other than tab and line ends. Text that a browser would show as a page is refused: evidence is
 * not written as HTML.
 */
function isText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what text does not have
    return !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text) && !/<[!?/a-z]/i.test(text);
  } catch {
    return false;
  }
}
