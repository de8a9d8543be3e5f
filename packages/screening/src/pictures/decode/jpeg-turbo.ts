/** Undefined where it has no binary for this system. */
const turbo = await import('@julusian/jpeg-turbo').then(
  (module) => module.default,
  () => undefined,
);

/**
 * The brightness in a JPEG as it is stored, without its colours: one byte a pixel, or undefined if this decoder complains about the file, or finds
 * another size. The function itself is undefined where the decoder is missing: then sharp reads JPEGs too, half as fast.
 */
export const greyOfJpeg = turbo && read;

function read(bytes: Buffer, width: number, height: number): Uint8Array | undefined {
  if (turbo === undefined) return undefined;
  try {
    const options = { format: turbo.FORMAT_GRAY };
    const found = turbo.decompressSync(bytes, Buffer.allocUnsafeSlow(width * height), options);
    return found.width === width && found.height === height ? found.data : undefined;
  } catch {
    return undefined;
  }
}
