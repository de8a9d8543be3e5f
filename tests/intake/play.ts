import type { Running } from '../../packages/service/src/testing/running-service.ts';
import { webhookSecrets } from '../../packages/service/src/testing/running-service.ts';
import { type Delivery, isHonest, Sender, stepsOf, type Trick } from './deliveries.ts';

/** The results of a run: plays and effects by trick; and each violation. */
interface Played {
  readonly byTrick: ReadonlyMap<Trick, { played: number; taken: number }>;
  readonly taken: number;
  readonly wrong: readonly string[];
}

interface Seen {
  readonly answers: readonly { readonly status: number; readonly received: number | undefined }[];
  /** Marketplaces that the service will poll at once: the whole effect of an announcement. */
  readonly asked: readonly string[];
}

/**
 * Plays `many` deliveries one after the other and compares answers and effects with the standard.
 * `forgetful`: forgets earlier events before each, as the control.
 */
export async function play(
  running: Running,
  { many, seed, forgetful = false }: { many: number; seed: number; forgetful?: boolean },
): Promise<Played> {
  await running.settle();
  await running.service.poller.stop();
  const sender = new Sender(webhookSecrets, `${seed}_${running.clock.now().getTime()}`);
  const known = new Set<string>();
  const byTrick = new Map<Trick, { played: number; taken: number }>();
  const wrong: string[] = [];
  for (const [number, step] of stepsOf(many, seed).entries()) {
    running.clock.advance(step.wait * 1000);
    if (forgetful) await running.service.transactions.work((tx) => tx.deleteFrom('marketplace_event').execute());
    const now = running.clock.now().getTime();
    const delivery = sender.next(step, now);
    const seen = await deliver(running, delivery);
    const expected = expectedOf(delivery, known, isHonest(delivery, webhookSecrets, now));
    if (!expected.some((one) => JSON.stringify(one) === JSON.stringify(seen))) {
      wrong.push(`${number} ${step.trick}: ${JSON.stringify({ seen, expected, delivery })}`);
    }
    const count = byTrick.get(step.trick) ?? { played: 0, taken: 0 };
    byTrick.set(step.trick, count);
    count.played += 1;
    if (seen.asked.length === 0) continue;
    count.taken += 1;
    known.add(delivery.id);
  }
  const taken = [...byTrick.values()].reduce((sum, one) => sum + one.taken, 0);
  return { byTrick, taken, wrong };
}

/** The allowed results of a delivery. A body that is no JSON may be refused before its signature is checked, or after. */
function expectedOf(delivery: Delivery, known: ReadonlySet<string>, honest: boolean): readonly Seen[] {
  const all = (status: number, received: number | undefined, asked: readonly string[]): Seen => ({
    answers: Array.from({ length: delivery.times }, () => ({ status, received })),
    asked,
  });
  const events = eventsIn(delivery.body);
  if (honest && events !== undefined) return [all(200, events, known.has(delivery.id) ? [] : [delivery.to])];
  return honest ? [all(400, undefined, [])] : [all(400, undefined, []), all(401, undefined, [])];
}

function eventsIn(body: string): number | undefined {
  try {
    const { events } = JSON.parse(body) as { events: { type: string }[] };
    return events.every(({ type }) => type === 'listing.changed') ? events.length : undefined;
  } catch {
    return undefined;
  }
}

async function deliver(running: Running, delivery: Delivery): Promise<Seen> {
  const { work } = running.service.transactions;
  const now = running.clock.now();
  const later = new Date(now.getTime() + 86_400_000);
  await work((tx) => tx.updateTable('cursor').set({ due_at: later }).execute());
  const answers = await Promise.all(Array.from({ length: delivery.times }, () => send(running, delivery)));
  const due = await work((tx) =>
    tx.selectFrom('cursor').select('marketplace').distinct().where('due_at', '<=', now).execute(),
  );
  return { answers, asked: due.map(({ marketplace }) => marketplace) };
}

async function send(running: Running, { to, id, seconds, signature, body }: Delivery) {
  const answer = await running.service.app.inject({
    method: 'POST',
    url: `/api/v1/marketplaces/${to}/events`,
    headers: {
      'content-type': 'application/json',
      ...(id !== '' && { 'webhook-id': id }),
      ...(seconds !== '' && { 'webhook-timestamp': seconds }),
      ...(signature !== '' && { 'webhook-signature': signature }),
    },
    payload: body,
  });
  const { received } = answer.json() as { received?: number };
  return { status: answer.statusCode, received };
}
