import type { World } from './world.ts';

/** A table of exchange rates that the desk put in force: what it was compared by is in the findings. */
export async function ratesPut({ must, people, running }: World): Promise<void> {
  const asOf = running.clock.now().toISOString().slice(0, 10);
  const table = { asOf, base: 'USD', source: 'the desk', rates: { CNY: '7.1', EUR: '0.9' } };
  await must({ method: 'POST', path: '/desk/rate-tables', body: { table, instead: 0 } }, people.reviewer);
  await running.settle();
}
