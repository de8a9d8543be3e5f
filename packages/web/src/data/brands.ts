import type { Schemas } from '@marketsafe/sdk';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { useWrite } from './write.ts';

export type Brand = Schemas['BrandView'];
export type BrandInput = Schemas['BrandInput'];

export const useBrands = () =>
  useQuery({ queryKey: ['brands'], queryFn: async () => (await client.listBrands()).items });

/** Adds a brand, or replaces the one whose id is given. */
export const useSaveBrand = () =>
  useWrite(
    ({ id, body }: { id?: string; body: BrandInput }, options) =>
      id === undefined
        ? client.addBrand({ body }, options)
        : client.replaceBrand({ path: { brand: id }, body }, options),
    ['brands', 'findings'],
  );
