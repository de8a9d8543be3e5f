import type { z } from 'zod';
import { keptSince } from '../../platform/api-keys/request-log.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { ApiRequest } from './contract.ts';

/** A page of a key's requests, the latest first. */
export async function readRequests(
  tx: AnyTx,
  { key, before, limit }: { readonly key: string; readonly before: string | undefined; readonly limit: number },
  now: Date,
): Promise<z.input<typeof ApiRequest>[]> {
  const rows = await tx
    .selectFrom('api_request')
    .selectAll()
    .where('key', '=', key)
    .where('at', '>=', keptSince(now))
    .$if(before !== undefined, (query) => query.where('number', '<', before ?? ''))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ number, at, method, route, status, address }) => ({
    ...{ number: Number(number), at: at.toISOString(), method, route, status, address },
  }));
}
