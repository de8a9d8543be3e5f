import type { Copy } from './copy.ts';

/** The words of a text: without a byte order mark and the characters that hide or turn round what stands beside them. */
export function cleanText(bytes: Buffer): Copy {
  const text = bytes
    .toString('utf8')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\p{Cf}\p{Co}\p{Cn}]/gu, '');
  return { mime: 'text/plain', body: Buffer.from(text), pages: [] };
}
