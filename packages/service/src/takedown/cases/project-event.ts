import type { Answer, FiledCase } from '@marketsafe/procedure';
import { omitUndefined } from '../../platform/omit-undefined.ts';
import type { Decided, UnitOfWork } from '../../platform/unit-of-work.ts';
import { type CaseFile, partiesOf } from '../case-file/index.ts';
import { type Party, seesEvent, seesMember } from './visibility.ts';

/** Rows of every party's timeline for an event of a case. */
export function projectEvent(
  work: UnitOfWork,
  { event, actor, at, ref }: Decided,
  state: FiledCase,
  file: CaseFile,
): void {
  const parties = partiesOf(file, state.seller);
  const by = {
    participant: 'complainant',
    seller: 'seller',
    desk: 'desk',
    marketplace: 'marketplace',
    system: 'programme',
  }[actor.kind];
  const readers: (readonly [Party, readonly string[]])[] = [
    ['desk', ['desk']],
    ['complainant', parties.complainants],
    ['seller', state.status === 'refused' ? [] : [parties.seller]],
  ];
  for (const [party, tenants] of readers) {
    if (!seesEvent(party, event)) continue;
    const entry = { case_id: ref.id, at, type: event.type, by, detail: detailOf(event, party) };
    for (const tenant of tenants) work.batch.add('timeline', { tenant, ...entry });
  }
}

/** What a party reads of an event, in its timeline's words: of an answer its kind, and of what a complaint lacks nothing beside. */
function detailOf(event: object & { readonly type: string }, party: Party): Record<string, unknown> {
  const shown = Object.entries(event).filter(([member]) => seesMember(party, event, member, 'timeline'));
  const { answer, missing, ...detail } = Object.fromEntries(shown) as {
    answer?: Answer;
    missing?: readonly { code: string; field?: string }[];
  };
  return {
    ...detail,
    // An agent would read of its holder's other cases.
    ...(missing && {
      missing: party === 'desk' ? missing : missing.map(({ code, field }) => omitUndefined({ code, field })),
    }),
    ...(answer && { kind: answer.kind, exhibits: answer.exhibits.length }),
  };
}
