import sharp from 'sharp';

/** Coloured fields, of which no two seeds have the same: a photo with as many corners as one of a shelf. */
export async function photo(seed: number): Promise<Buffer> {
  const [width, height] = [40, 30];
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  const fields = Uint8Array.from({ length: width * height * 3 }, next);
  return sharp(fields, { raw: { width, height, channels: 3 } })
    .resize(800, 600, { kernel: 'nearest' })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** As a copyist alters it: turned over and cropped by a fifth. */
export const mirroredAndCropped = (picture: Buffer): Promise<Buffer> =>
  sharp(picture).extract({ left: 60, top: 50, width: 640, height: 480 }).flop().jpeg({ quality: 80 }).toBuffer();
