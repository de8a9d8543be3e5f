import sharp from 'sharp';

/**
 * Leaves on only sharp's loaders of these kinds, by their names in libvips, and only for bytes: a file that pretends to be another kind reaches no
 * decoder. One picture at a time, and nothing of it is kept.
 */
export function onlyLoaders(...kinds: readonly string[]): void {
  sharp.concurrency(1);
  sharp.cache(false);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: kinds.map((kind) => `VipsForeignLoad${kind}Buffer`) });
}
