/** Of the application segments those that say how colours are meant: JFIF, an ICC profile, Adobe's transform. */
function saysHowToShow(marker: number, body: Buffer): boolean {
  const name = body.subarray(0, 12).toString('latin1');
  return (
    (marker === 0xe0 && name.startsWith('JFIF\0')) ||
    (marker === 0xe2 && name.startsWith('ICC_PROFILE\0')) ||
    (marker === 0xee && name.startsWith('Adobe'))
  );
}

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;
/** Application segments and comments. */
const mayTell = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly tells: boolean;
}

/** The segments of a JPEG, each with the picture data that follows it, up to its end; what stands after that is not of it. */
export function* segmentsOf(bytes: Buffer): Generator<Segment> {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return;
    const bodyEnd = at + 2 + bytes.readUInt16BE(at + 2);
    const end = marker === 0xda ? endOfScan(bytes, bodyEnd) : Math.min(bodyEnd, bytes.length);
    const tells = mayTell(marker) && !saysHowToShow(marker, bytes.subarray(at + 4, bodyEnd));
    yield { start: at, end, tells };
    at = end;
  }
}

/** Picture data runs to the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return bytes.length;
}

export function withoutJpegMetadata(bytes: Buffer): Buffer {
  const kept = [...segmentsOf(bytes)].filter(({ tells }) => !tells).map(({ start, end }) => bytes.subarray(start, end));
  return Buffer.concat([bytes.subarray(0, 2), ...kept, Buffer.of(0xff, 0xd9)]);
}
