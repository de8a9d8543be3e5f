/** What a picture is drawn from; every other chunk (text, time, EXIF, what a program keeps for itself) may tell of its maker. */
const drawn = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'bKGD',
  'pHYs',
]);

const signature = 8;
/** Length, type and checksum around the data. */
const around = 12;

export function withoutPngMetadata(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, signature)];
  for (let at = signature; at + around <= bytes.length; ) {
    const end = at + around + bytes.readUInt32BE(at);
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    if (drawn.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') break;
    at = end;
  }
  return Buffer.concat(kept);
}
