/** The photos for measuring copies, stored outside the repository. None of them is copied here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { GreyPicture } from '../../packages/screening/src/pictures/grey-picture.ts';
import { dataPath } from '../screening/data.ts';

/**
 * Settings are chosen on `tune`, figures are taken on `report`. Each has whole sellers, some in the bank and some outside it.
 */
export type Part = 'tune' | 'report';

export interface Photo {
  readonly file: string;
  readonly path: string;
  readonly part: Part;
}

export interface Photos {
  /** Of replica sellers. */
  readonly bank: readonly Photo[];
  /** Of other replica sellers, many on the same mock-ups. */
  readonly others: readonly Photo[];
  /** Second-hand garments. */
  readonly ordinary: readonly Photo[];
}

export const photosAreThere = (): boolean => existsSync(dataPath('replica-photos/photos.csv'));

/**
 * Sellers go to the group with the fewest photos, the largest first, so that the four groups are about as large.
 * @param most photos of the bank; of the others and of garments as many at most
 * @param isSwapped whether the sellers of the bank and the others change places
 */
export function photos(most: number, isSwapped = false): Photos {
  const folder = dataPath('replica-photos');
  const sellers = new Map<string, string[]>();
  for (const line of readFileSync(join(folder, 'photos.csv'), 'utf8').trim().split('\n').slice(1)) {
    const comma = line.lastIndexOf(',');
    const [file, seller] = [line.slice(0, comma), line.slice(comma + 1).trim()];
    const key = seller === '' ? file : seller;
    sellers.set(key, [...(sellers.get(key) ?? []), file]);
  }
  const groups = (['bank', 'others'] as const).flatMap((role) =>
    (['tune', 'report'] as const).map((part) => ({ role, part, files: [] as string[] })),
  );
  const bySize = [...sellers].sort(
    ([one, ours], [other, theirs]) => theirs.length - ours.length || (one < other ? -1 : 1),
  );
  for (const [, files] of bySize) {
    const smallest = groups.reduce((least, group) => (group.files.length < least.files.length ? group : least));
    smallest.files.push(...files);
  }
  const of = (role: 'bank' | 'others'): Photo[] =>
    groups
      .filter((group) => (group.role === role) !== isSwapped)
      .flatMap(({ part, files }) => {
        const chosen = spread(files.sort(), role === 'bank' ? most / 2 : most);
        return chosen.map((file) => ({ file, path: join(folder, file), part }));
      });
  const garments = readdirSync(dataPath('clothing-photos'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.jpe?g$/.test(file))
    .sort()
    .map((file, k): Photo => {
      const path = dataPath(join('clothing-photos', file));
      return { file, path, part: k % 2 === 0 ? 'tune' : 'report' };
    });
  return { bank: of('bank'), others: of('others'), ordinary: spread(garments, most) };
}

/** So many of them, evenly. */
export function spread<T>(all: readonly T[], most: number): T[] {
  const count = Math.min(all.length, Math.floor(most));
  return Array.from({ length: count }, (_, k) => all[Math.floor((k * all.length) / count)]).filter(
    (one): one is T => one !== undefined,
  );
}

/** The bench decodes by itself: only its own files and what it made of them. */
export async function decoded(bytes: Buffer): Promise<GreyPicture> {
  const { data, info } = await sharp(bytes)
    .rotate()
    .flatten({ background: '#fff' })
    .resize({ width: 1280, height: 1280, fit: 'inside', withoutEnlargement: true })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: new Uint8Array(data) };
}
