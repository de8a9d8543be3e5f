import type { ComplainantState } from '@marketsafe/procedure';
import { ParticipantKind } from '@marketsafe/terms';
import { z } from 'zod';
import { changedOf, type Decided, Memo, type UnitOfWork } from '../../platform/unit-of-work.ts';
import { Participant } from './contract.ts';

/** What views show of a participant that its events do not hold, by its id. */
export const participants = new Memo<{ readonly kind: string; readonly name: string; readonly member: boolean }>();

/** The stored view: what is true until the record changes. What depends on the day is worked out when it is read. */
export const StoredParticipant = z.object({
  id: z.string(),
  kind: ParticipantKind,
  name: z.string(),
  member: z.boolean(),
  standing: Participant.shape.standing,
  /** Whatever else it is: the least of the caps that apply is its own. */
  newcomer: z.boolean(),
  /** Accepted filings of the last day on which there was one. */
  filed: z.object({ day: z.string(), count: z.int() }),
  /** As folded; what its standing is explained from. */
  record: z.record(z.string(), z.unknown()),
});
export type StoredParticipant = z.output<typeof StoredParticipant>;

/** The view of each complainant that changed: for itself and for the desk. */
export async function projectParticipants(work: UnitOfWork, decided: readonly Decided[]): Promise<void> {
  const changed = changedOf(decided, 'complainant');
  if (changed.length === 0) return;
  const unnamed = changed.filter((id) => !work.memo(participants).has(id));
  if (unnamed.length > 0) {
    const rows = await work.tx
      .selectFrom('participant')
      .select(['id', 'kind', 'name', 'member'])
      .where('id', 'in', unnamed)
      .execute();
    for (const { id, ...named } of rows) work.memo(participants).set(id, named);
  }
  for (const id of changed) {
    const named = work.memo(participants).get(id);
    if (!named) continue;
    const { name, member, kind } = named;
    const state = work.state('complainant', id);
    const view: StoredParticipant = {
      id,
      kind: ParticipantKind.parse(kind),
      name,
      member,
      standing: overallStanding(state),
      newcomer: state.newcomer,
      filed: { day: state.filings.day, count: state.filings.count },
      record: { ...state },
    };
    for (const tenant of [id, 'desk']) work.batch.add('participant_view', { tenant, id, view });
  }
}

/** The standing is kept per reason code; a participant is shown as the worst of them. */
function overallStanding(state: ComplainantState): StoredParticipant['standing'] {
  if (state.suspended) return 'suspended';
  if (Object.keys(state.restricted).length > 0) return 'restricted';
  return state.newcomer ? 'newcomer' : 'good';
}
