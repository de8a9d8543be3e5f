/** Logos of brands, printed on photos of garments. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PictureFeatures } from '../../packages/screening/src/pictures/copies/index.ts';
import { featuresOf, featuresOfLogo, findable, PhotoBank } from '../../packages/screening/src/pictures/copies/index.ts';
import { dataPath } from '../screening/data.ts';
import { seeded } from '../screening/seeded.ts';
import { decoded, type Photo, spread } from './replica-photos.ts';

const SIDE = 640;
/** Photos that a logo is printed on. */
const PRINTED_ON = 100;

interface Logo {
  readonly name: string;
  /** On white. */
  readonly drawn: Buffer;
  readonly features: PictureFeatures;
}

/** The logo in one ink on a photo, a sixth to a third as wide, turned by up to 8 degrees, light on dark or dark on light. */
async function printed({ drawn }: Logo, photo: Buffer, seed: number): Promise<Buffer> {
  const next = seeded(seed);
  const { data: ground, info } = await sharp(photo).rotate().removeAlpha().png().toBuffer({ resolveWithObject: true });
  const width = Math.round(info.width * (1 / 6 + next() / 6));
  const { data, info: size } = await sharp(drawn)
    .resize({ width })
    .negate()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const left = Math.round(info.width * (0.25 + 0.25 * next()));
  const top = Math.round(info.height * (0.3 + 0.2 * next()));
  const [below, beside] = [Math.min(size.height, info.height - top), Math.min(width, info.width - left)];
  const { channels } = await sharp(ground).extract({ left, top, width: beside, height: below }).stats();
  const ink = (channels[0]?.mean ?? 0) > 128 ? 25 : 235;
  const inked = Buffer.alloc(size.width * size.height * 4);
  for (let k = 0; k < size.width * size.height; k++)
    inked.set([ink, ink, ink, Math.round((data[k] ?? 0) * 0.9)], k * 4);
  const turned = await sharp(inked, { raw: { width: size.width, height: size.height, channels: 4 } })
    .rotate(next() * 16 - 8, { background: { r: ink, g: ink, b: ink, alpha: 0 } })
    .png()
    .toBuffer({ resolveWithObject: true });
  const fits = turned.info.width + left <= info.width && turned.info.height + top <= info.height;
  const place = fits ? { left, top } : { gravity: 'centre' as const };
  return sharp(ground)
    .composite([{ input: turned.data, ...place }])
    .jpeg({ quality: 85 })
    .toBuffer();
}

export async function measureLogos(count: number, garments: readonly Photo[]): Promise<void> {
  const folder = dataPath('logos/thesvg');
  const logos: Logo[] = [];
  const left: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const file = ['default.svg', 'mono.svg'].map((kind) => join(folder, name, kind)).find((path) => existsSync(path));
    if (!file) continue;
    const drawn = await sharp(readFileSync(file), { density: 300 })
      .resize(SIDE, SIDE, { fit: 'inside' })
      .flatten({ background: '#fff' })
      .png()
      .toBuffer();
    const picture = await decoded(drawn);
    const features = featuresOfLogo(picture);
    if (features) logos.push({ name, drawn, features });
    else left.push(`${name} (${findable(picture).points})`);
  }
  const chosen = spread(logos, count);
  console.log(`\n${logos.length} logos can be found, ${left.length} cannot, with so many points: ${left.join(', ')}.`);
  const bank = new PhotoBank();
  for (const { name, features } of chosen) bank.add(name, features);
  let [found, other, withoutLogo] = [0, 0, 0];
  const missed = new Map<string, number>();
  const photos = spread(garments, PRINTED_ON);
  for (const [k, { path }] of photos.entries()) {
    const logo = chosen[k % chosen.length];
    if (!logo) continue;
    const shown = bank.search(featuresOf(await decoded(await printed(logo, await readFile(path), k + 1))));
    if (shown.some((one) => one.photo === logo.name)) found += 1;
    else missed.set(logo.name, (missed.get(logo.name) ?? 0) + 1);
    if (shown.some((one) => one.photo !== logo.name)) other += 1;
  }
  for (const { path } of garments)
    if (bank.search(featuresOf(await decoded(await readFile(path)))).length > 0) withoutLogo += 1;
  const shares = [...missed].map(([name, count]) => `${name} ${count}`).join(', ');
  console.log(
    `${chosen.length} logos on ${photos.length} photos: ${found} found, ${other} taken for another. Missed: ${shares}.\n` +
      `${withoutLogo} of ${garments.length} photos without a printed logo seem to have one.`,
  );
}
