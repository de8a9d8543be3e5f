import type { z } from 'zod';
import type { AnyTx } from '../../platform/transactions.ts';
import { isInForce, mayActUnder, rightsOf } from '../rights/index.ts';
import type { Client } from './contract.ts';

/** The holders of the rights in force that an agent has a mandate for, by name. */
export async function clientsOf(tx: AnyTx, agent: string, now: string): Promise<z.input<typeof Client>[]> {
  const clients = new Map<string, z.input<typeof Client>>();
  for (const right of await rightsOf(tx, agent)) {
    const until = right.mandates.find((mandate) => mandate.agent === agent)?.until ?? now;
    if (right.holder === agent || !isInForce(right, now) || !mayActUnder(right, agent, now)) continue;
    const known = clients.get(right.holder);
    clients.set(right.holder, {
      ...{ id: right.holder, name: right.holderName, rights: (known?.rights ?? 0) + 1 },
      until: known !== undefined && known.until > until ? known.until : until,
    });
  }
  return [...clients.values()].sort(
    (one, other) => one.name.localeCompare(other.name) || one.id.localeCompare(other.id),
  );
}
