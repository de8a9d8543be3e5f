import { type Answer, type CaseEvent, type CaseState, type ComplaintFiled, caseDecider } from '@marketsafe/procedure';
import { type Party, readsReasons, seesEvent, seesMember } from '../../takedown/cases/index.ts';

/** The parts of one event that a party sees, and the sealed rows that are opened for it. */
export interface PartyView {
  readonly shows: (pointer: string) => boolean;
  readonly opens: readonly string[];
}

/** Shown of a step that is not for the party: it learns that the step exists, so that no case can be cut unnoticed. */
const numberOnly = ['/kind', '/aggregate', '/version'];
const envelope = [...numberOnly, '/id', '/type', '/at', '/actor', '/actor/kind', '/actor/organisation', '/payload'];

/** A party's view of the events of one case, given from the first one on. */
export function partyViews(party: Party, events: readonly CaseEvent[]): PartyView[] {
  let state: CaseState = caseDecider.initial;
  return events.map((event) => {
    state = caseDecider.evolve(state, event);
    if (party === 'desk') return { shows: () => true, opens: sealedIn(event) };
    // As in its timeline: a refused complaint did not concern the seller.
    const hidden = !seesEvent(party, event) || (party === 'seller' && state.status === 'refused');
    if (hidden) return { shows: (pointer) => numberOnly.includes(pointer), opens: [] };
    const byAgent = state.status !== 'new' && state.agent !== undefined;
    return viewOf(party, event, byAgent);
  });
}

function viewOf(party: 'complainant' | 'seller', event: CaseEvent, byAgent: boolean): PartyView {
  const shown = new Set([
    ...envelope,
    // The seller must not learn which agent filed for the holder.
    party === 'seller' ? '/actor/seller' : '/actor/participant',
  ]);
  const answer = 'answer' in event ? event.answer : undefined;
  const kept = [
    ...(answer && party === 'complainant' ? keptFromComplainant(answer) : []),
    // The parent may be a case that only the holder may see.
    ...(byAgent && party === 'complainant' ? ['/payload/parent'] : []),
    ...(byAgent && namesMore(event) ? ['/payload/missing'] : []),
    ...(party === 'seller' ? buyerIn : []),
  ];
  const shows = (pointer: string): boolean => {
    const [, top, member] = pointer.split('/');
    if (kept.includes(pointer)) return false;
    return shown.has(pointer) || (top === 'payload' && seesMember(party, event, member ?? '', 'proof'));
  };
  return { shows, opens: openedFor(party, event, kept) };
}

/** A test buyer stays unknown to the seller, as in the view of the case. */
const buyerIn = ['/payload/report/order', '/payload/report/custody'];

/** A gap may name another case of the holder, or its number of filings, which the agent must not learn. */
const namesMore = (event: CaseEvent): boolean =>
  'missing' in event && (event.missing ?? []).some(({ detail }) => detail !== undefined);

/** As in the complainant's view of the case: only the desk sees the supplier, unless the seller names it in accepting. */
function keptFromComplainant(answer: Answer): string[] {
  if (answer.kind === 'accepted') return [];
  const names = answer.exhibits.some(({ kind }) => kind === 'supplier');
  return ['/payload/answer/supplier', ...(names ? ['/payload/answer/exhibits'] : [])];
}

function openedFor(party: 'complainant' | 'seller', event: CaseEvent, kept: readonly string[]): string[] {
  const opened: string[] = [];
  if (event.type === 'complaint-filed') opened.push(...packetFor(party, event));
  if ('reasons' in event && event.reasons && readsReasons(party, event)) opened.push(event.reasons.sealed);
  if (event.type === 'matter-raised') opened.push(...sealedIn(event));
  if (event.type === 'appeal-opened' && event.by === party) opened.push(event.grounds.sealed);
  if (event.type === 'claim-backed')
    opened.push(...(party === 'seller' ? [event.report.examiner.sealed] : sealedIn(event)));
  if (event.type === 'report-answered' && event.reply.statement) opened.push(event.reply.statement.sealed);
  if ('answer' in event) {
    const { statement, supplier, exhibits } = event.answer;
    if (statement) opened.push(statement.sealed);
    if (supplier && !kept.includes('/payload/answer/supplier')) opened.push(supplier.sealed);
    // An identifier given in place of a file is a sealed row under the exhibit's id.
    if (!kept.includes('/payload/answer/exhibits')) opened.push(...exhibits.map(({ id }) => id));
  }
  return opened;
}

/** Both sides see a packet, except the complainant's part. */
function packetFor(party: 'complainant' | 'seller', { packet, packetOfFiler }: ComplaintFiled): string[] {
  if (party === 'complainant') return [packet.sealed, packetOfFiler.sealed];
  return [packet.sealed];
}

/** Every sealed row that an event refers to. */
const sealedIn = (event: CaseEvent): string[] => [
  ...[...JSON.stringify(event).matchAll(/"sealed":"([^"]+)"/g)].map(([, id]) => id ?? ''),
  ...('answer' in event ? event.answer.exhibits.map(({ id }) => id) : []),
];
