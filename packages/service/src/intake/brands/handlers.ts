import { Brand } from '@marketsafe/terms';
import type { z } from 'zod';
import { participantOf, tenantOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound } from '../../platform/problem.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { Tx } from '../../platform/transactions.ts';
import { checkRoom, writeBrand } from './brand-book.ts';
import { checkBrand } from './check-brand.ts';
import type { BrandInput } from './contract.ts';
import type { brandRoutes } from './routes.ts';

/**
 * `Maison Lune` -> `maison-lune-3fa29c0142d7be58`: readable and unique. A name in hanzi leaves only the random part. It has 64
 * bits, so that two participants never get the same id; screening finds a brand's owner by its id.
 */
function newBrandId(name: string, entropy: Entropy): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return `${words || 'brand'}-${entropy.bytes(8).toString('hex')}`;
}

export function brandHandlers({
  clock,
  entropy,
}: {
  readonly clock: Clock;
  readonly entropy: Entropy;
}): Handlers<typeof brandRoutes> {
  const put = async (tx: Tx, participant: string, id: string, input: z.output<typeof BrandInput>) => {
    const now = clock.now();
    const owner = await tx
      .selectFrom('participant')
      .select(['owner', 'name'])
      .where('id', '=', participant)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const brand: Brand = { ...input, id, owner: owner.owner ?? owner.name };
    await checkBrand(tx, participant, brand, now.toISOString());
    await checkRoom(tx, participant, brand);
    await writeBrand(tx, participant, brand, now);
    return { ...brand, participant };
  };
  return {
    listBrands: async ({ tx, caller }) => {
      const rows = await tx
        .selectFrom('brand')
        .select(['tenant', 'brand'])
        .where('tenant', '=', tenantOf(caller))
        .orderBy('id')
        .execute();
      return { items: rows.map(({ tenant, brand }) => ({ ...Brand.parse(brand), participant: tenant })) };
    },

    addBrand: ({ tx, caller, body }) =>
      put(asServiceRole(tx), participantOf(caller).participant, newBrandId(body.name, entropy), body),

    replaceBrand: async ({ tx, caller, params, body }) => {
      const { participant } = participantOf(caller);
      const work = asServiceRole(tx);
      const row = await work
        .selectFrom('brand')
        .select('id')
        .where('tenant', '=', participant)
        .where('id', '=', params.brand)
        .forUpdate()
        .executeTakeFirst();
      if (!row) throw notFound('brand');
      return put(work, participant, row.id, body);
    },
  };
}
