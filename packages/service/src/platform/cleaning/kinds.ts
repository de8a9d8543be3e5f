export type Kind = 'pdf' | 'jpeg' | 'png' | 'webp' | 'text';

const startsWith = (bytes: Buffer, ...start: number[]): boolean =>
  bytes.subarray(0, start.length).equals(Buffer.of(...start));
const ascii = (bytes: Buffer, from: number, to: number): string => bytes.subarray(from, to).toString('latin1');

/** What the first bytes say a file is, whatever name or type it came with. Nothing: it is none of what is taken. */
export function kindOf(bytes: Buffer): Kind | undefined {
  if (ascii(bytes, 0, 5) === '%PDF-') return 'pdf';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  return isText(bytes) ? 'text' : undefined;
}

/** UTF-8 without any control character but tab and line ends. What a browser would take for a page is none: nobody writes evidence in it. */
function isText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what text does not have
    return !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text) && !/<[!?/a-z]/i.test(text);
  } catch {
    return false;
  }
}
