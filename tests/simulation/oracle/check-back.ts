import type { Schemas } from '@marketsafe/sdk';
import type { Entry } from './entry.ts';
import type { Oracle } from './oracle.ts';
import { iso, must, name } from './violation.ts';

type Shown = Pick<Schemas['CaseDetail'], 'backSince' | 'clocks' | 'status' | 'goods'>;

/** I5: goods with an overdue decision are restored until it comes, and none before; goods of health and safety never. */
export function backMeanwhile({ world }: Oracle, entry: Entry, shown: Shown): void {
  const since = shown.backSince === undefined ? undefined : Date.parse(shown.backSince);
  if (since !== undefined && entry.back !== since) putBack(entry, shown, since);
  if (since !== undefined) world.sometimes('goods back since the desk is late');
  const running = shown.clocks.find(({ clock }) => clock === 'ruling' || clock === 'appealDecision');
  if (running) entry.deskDue = Date.parse(running.due);
  const isLate = shown.status === 'ruling' && !entry.stopped && shown.clocks.length === 0 && shown.goods === undefined;
  must(
    !isLate || since !== undefined,
    'I5',
    () => `${name(entry)} waits for a ruling that is overdue, and is not back`,
  );
}

function putBack(entry: Entry, shown: Shown, since: number): void {
  const { deskDue } = entry;
  must(
    deskDue !== undefined && since >= deskDue,
    'I5',
    () => `${name(entry)} is put back at ${iso(since)}, and the desk has until ${deskDue && iso(deskDue)}`,
  );
  must(shown.goods === undefined, 'I5', () => `${name(entry)} is about ${shown.goods}, and is put back`);
  entry.back = since;
  const span = entry.spans.at(-1);
  // A decision without authority takes nothing down again: the state stays.
  if (span) span.to = Math.max(span.from, Math.min(span.to, since));
}
