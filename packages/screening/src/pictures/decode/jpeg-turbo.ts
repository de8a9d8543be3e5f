/** Undefined where it has no binary for this system: then sharp reads JPEGs too, a third as fast. */
const turbo = await import('@julusian/jpeg-turbo').then(
  (module) => module.default,
  () => undefined,
);

/**
 * The brightness in a JPEG as it is stored, without its colours.
 * @returns one byte a pixel; undefined if this decoder is missing, complains about the file, or finds another size
 */
export function greyOfJpeg(bytes: Buffer, width: number, height: number): Uint8Array | undefined {
  if (turbo === undefined) return undefined;
  try {
    const options = { format: turbo.FORMAT_GRAY };
    const read = turbo.decompressSync(bytes, Buffer.allocUnsafeSlow(width * height), options);
    return read.width === width && read.height === height ? read.data : undefined;
  } catch {
    return undefined;
  }
}
