import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hammingDistance, PictureDecoder, pdqOf } from '@marketsafe/screening';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';

/** Photos and hashes of the reference of PDQ, stored next to the project and never copied into it. */
const folder = fileURLToPath(new URL('../../../shared/data/pdq/', import.meta.url));
const isThere = existsSync(folder);
if (!isThere) console.log(`The comparison with PDQ's own hashes is skipped: there is no ${folder}.`);

/** Photos whose hash the reference publishes, as far as the photos are there. */
function published(): { path: string; hash: Buffer }[] {
  const rows = ['PDQMD5TestData.csv', 'pdq-reference-hashes-dih.csv']
    .map((name) => `${folder}${name}`)
    .filter((path) => existsSync(path))
    .flatMap((path) => readFileSync(path, 'utf8').split(/\r?\n/))
    .map((line) => line.split(','));
  return rows.flatMap(([from = '', hash = '']) => {
    // Their paths are those of the reference's own folders.
    const [, below = ''] = /data\/(?:reg-test-input\/)?([\w./-]+)$/.exec(from) ?? [];
    const path = [below, basename(below)].map((name) => `${folder}${name}`).find((one) => existsSync(one));
    return path !== undefined && below !== '' && /^[0-9a-f]{64}$/.test(hash)
      ? [{ path, hash: Buffer.from(hash, 'hex') }]
      : [];
  });
}

describe.skipIf(!isThere)("PDQ's own photos", () => {
  const decoder = new PictureDecoder();
  afterAll(() => decoder.stop());

  it('have the published hashes, whichever decoder reads them', async () => {
    const photos = published();
    let compared = 0;
    for (const { path, hash } of photos) {
      const jpeg = readFileSync(path);
      // As a PNG, the pixels come from libvips.
      for (const bytes of [jpeg, await sharp(jpeg).png({ compressionLevel: 1 }).toBuffer()]) {
        const picture = await decoder.decodeGrey(bytes);
        if ('refused' in picture) throw new Error(`${path}: ${picture.refused}`);
        const found = pdqOf(picture.reference);
        // With less detail, coefficients near the median fall on either side of it.
        if (found.quality < 80) continue;
        compared++;
        expect([basename(path), hammingDistance(found.hash, hash) <= 10]).toEqual([basename(path), true]);
      }
    }
    expect(compared).toBeGreaterThanOrEqual(20);
  });
});
