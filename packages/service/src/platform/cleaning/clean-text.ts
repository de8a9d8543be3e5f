import type { Copy } from './copy.ts';

/** Returns the text without a byte order mark and without characters that hide or reverse the text around them. */
export function cleanText(bytes: Buffer): Copy {
  const text = bytes
    .toString('utf8')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\p{Cf}\p{Co}\p{Cn}]/gu, '');
  return { mime: 'text/plain', body: Buffer.from(text), pages: [] };
}
