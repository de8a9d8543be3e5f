/** Fingerprints of pictures, and how the process that makes them is told of the pictures and tells what it made. */

/** A picture to be fingerprinted. A logo is found inside other pictures. */
export interface Printable {
  readonly what: 'photo' | 'logo';
  readonly bytes: Buffer;
}

/** What is compared of a picture. */
export interface Print {
  /** PDQ, 32 bytes. */
  readonly pdq: Buffer;
  /** Of the PDQ, 0 to 100. */
  readonly quality: number;
  /** Local features, as the screening library writes them. They hold a small grey picture. */
  readonly features: Buffer;
}

/** `unreadable`: no picture, damaged, or too large. `plain`: a logo of too few corners to be found in a picture. */
export type NoPrint = 'unreadable' | 'plain';

const pdqBytes = 32;
/** Bytes of the features of one picture: several times those of a picture full of detail. */
const mostFeatureBytes = 512 * 1024;

/** Each picture after its kind and its length. */
export const encodePictures = (pictures: readonly Printable[]): Buffer =>
  Buffer.concat(
    pictures.flatMap(({ what, bytes }) => [Buffer.of(what === 'logo' ? 1 : 0), length(bytes.length), bytes]),
  );

export function decodePictures(sent: Buffer): Printable[] {
  const pictures: Printable[] = [];
  for (let at = 0; at < sent.length; ) {
    const end = at + 5 + sent.readUInt32BE(at + 1);
    pictures.push({ what: sent[at] === 1 ? 'logo' : 'photo', bytes: sent.subarray(at + 5, end) });
    at = end;
  }
  return pictures;
}

/** What there is of a picture, as its first byte. */
const kinds = ['unreadable', 'plain', 'print'] as const;

/** After the kind of a fingerprint: the PDQ, its quality, and the features after their length. */
export const encodePrints = (prints: readonly (Print | NoPrint)[]): Buffer =>
  Buffer.concat(
    prints.flatMap((print) =>
      typeof print === 'string'
        ? [Buffer.of(kinds.indexOf(print))]
        : [
            Buffer.of(kinds.indexOf('print')),
            print.pdq,
            Buffer.of(print.quality),
            length(print.features.length),
            print.features,
          ],
    ),
  );

/**
 * @param count the number of pictures
 * @throws Error if a correct process does not say so; a hostile picture may have taken it over
 */
export function decodePrints(said: Buffer, count: number): (Print | NoPrint)[] {
  let at = 0;
  const next = (bytes: number): Buffer => {
    const part = said.subarray(at, at + bytes);
    if (part.length < bytes) throw new Error('the fingerprints break off');
    at += bytes;
    return part;
  };
  const prints = Array.from({ length: count }, () => {
    const kind = kinds[next(1)[0] ?? 0];
    if (kind === undefined) throw new Error('a fingerprint is of no kind');
    if (kind !== 'print') return kind;
    const pdq = next(pdqBytes);
    const quality = next(1)[0] ?? 0;
    const size = next(4).readUInt32BE();
    if (quality > 100 || size > mostFeatureBytes) throw new Error('a fingerprint is none');
    return { pdq, quality, features: next(size) };
  });
  if (at !== said.length) throw new Error('there is more than the fingerprints');
  return prints;
}

function length(bytes: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(bytes);
  return four;
}
