import type { World } from './world.ts';

/** A table of exchange rates that an administrator activated: findings contain its comparisons. */
export async function ratesPut({ running }: World): Promise<void> {
  const asOf = running.clock.now().toISOString().slice(0, 10);
  const table = { asOf, base: 'USD', source: 'the desk', rates: { CNY: '7.1', EUR: '0.9' } };
  const as = await running.deskUser('head', { position: 'administrator' });
  const { status, body } = await running.call('POST', '/desk/rate-tables', { as, body: { table, instead: 0 } });
  if (status !== 201) throw new Error(JSON.stringify(body));
  await running.settle();
}
