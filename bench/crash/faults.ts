import type { CrashReport } from './kill-under-load.ts';
import { atRest } from './load.ts';

/** Milliseconds until a killed process serves again, on an otherwise idle machine. */
const goal = 10_000;

/** Every violation after kills, as text; empty without any. */
export function faultsOf(
  { acknowledged, answeredOtherwise, answeredWrongly, cases, effects, restarts }: CrashReport,
  ready = goal,
): string[] {
  const faults: string[] = [...answeredWrongly];
  for (const [kill, took] of restarts.entries()) {
    if (took > ready) faults.push(`after kill ${kill + 1} it took ${Math.round(took)} ms until an answer`);
  }
  for (const listing of answeredOtherwise)
    faults.push(`listing ${listing}: the same key got another answer after the kill`);
  for (const [listing, id] of acknowledged) {
    if (!cases.has(id)) faults.push(`case ${id} was acknowledged and is gone`);
    const done = effects.filter((effect) => effect.listing === listing).map(({ effect }) => effect);
    if (done.join() !== 'listing-hidden') faults.push(`listing ${listing}: ${done.join(', ') || 'nothing happened'}`);
  }
  if (cases.size > acknowledged.size) {
    faults.push(`${cases.size} cases of ${acknowledged.size} complaints: a retry was filed twice`);
  }
  for (const [id, { status }] of cases) if (status !== atRest) faults.push(`case ${id} stands at "${status}"`);
  const told = effects.filter(({ effect }) => effect === 'message-delivered').length;
  if (told !== acknowledged.size) faults.push(`${told} notices of ${acknowledged.size} removals reached their sellers`);
  return faults;
}
