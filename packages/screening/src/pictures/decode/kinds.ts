export const pictureKinds = ['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif', 'heic', 'svg'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** Brands of HEIF, the container that AVIF and HEIC share. */
const avif = /^avi[fs]/;
const heif = /^(hei[cxms]|hev[cmsx]|mif1|msf1)/;

/** Bytes of a text in which an SVG must begin, after declarations and comments. */
const textRead = 4_096;

/** Detects the kind of a picture from its first bytes, whatever its name. Undefined if it is none that can be read. */
export function pictureKindOf(bytes: Uint8Array): PictureKind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, textRead)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif';
  if (/^(II[*+]\0|MM\0[*+])/.test(head)) return 'tiff';
  if (head.startsWith('ftyp', 4)) {
    const brand = head.slice(8, 12);
    // Some files name the container first, and what it holds among the compatible brands, from byte 16 on.
    if (avif.test(brand) || (heif.test(brand) && head.slice(16, 64).includes('avif'))) return 'avif';
    return heif.test(brand) ? 'heic' : undefined;
  }
  const text = head.replace(/^\xef\xbb\xbf/, '').trimStart();
  return /^<(\?xml|!--|!DOCTYPE\s+svg|svg[\s>])/i.test(text) && /<(!DOCTYPE\s+)?svg[\s>]/i.test(text)
    ? 'svg'
    : undefined;
}
