import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { startRunning } from '../../testing/running-service.ts';
import { openTestDatabase } from '../../testing/test-database.ts';

/** Blocks a simulation while another session holds the lock. */
const held = sql`
  create function held() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock(42); return new; end $$;
  create trigger held before update on rule_proposal for each row when (new.simulation = 'done') execute function held()`;

test('while one runs, requests are answered and the other waits', async () => {
  const database = await openTestDatabase();
  const running = await startRunning('2026-03-02T02:00:00.000Z', { wakesPoller: false, database });
  const desk = await running.deskUser('tang');
  const expansion = running.programme.packs.find(({ rules }) => rules.pack.id === 'marketsafe-expansion')?.text ?? '';
  const propose = async (from: string): Promise<string> => {
    const text = expansion
      .replace(/^from: .*$/m, `from: ${from}`)
      .replace('answer: { count: 3,', 'answer: { count: 9,');
    return (await running.call('POST', '/desk/rule-proposals', { as: desk, body: { file: 'longer.yaml', text } })).body
      .id;
  };
  const both = [await propose('2026-06-01'), await propose('2026-09-01')];
  const states = () =>
    Promise.all(
      both.map(
        async (id) => (await running.call('GET', `/desk/rule-proposals/${id}`, { as: desk })).body.simulation.state,
      ),
    );
  await database.asOwner((db) => held.execute(db));
  const drained = await database.asOwner(async (db) => {
    await sql`select pg_advisory_lock(42)`.execute(db);
    const ended = running.service.poller.drain();
    // Of two proposed at the same moment either may be first.
    await expect.poll(async () => (await states()).sort()).toEqual(['reading', 'waiting']);
    return { ended };
  });
  await drained.ended;
  await running.settle();
  expect(await states()).toEqual(['done', 'done']);
  await running.close();
});
