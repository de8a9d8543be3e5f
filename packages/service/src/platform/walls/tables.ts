/** The tenant of each table's rows. The audit fails for a table that is missing here. */

interface OwnedTable {
  /** The row's tenant, in SQL. */
  readonly tenant: string;
  /** Why it may lock other tenants' rows; writes, changes and deletions are checked. */
  readonly locksOthers?: string;
}
interface NobodysTable {
  /** Why its rows have no tenant: no party reads them, and access to their subject is checked elsewhere. */
  readonly nobodys: string;
}
export type TableWall = OwnedTable | NobodysTable;

const own: OwnedTable = { tenant: 'tenant' };
const log = 'the log: indexes, hashes and public keys, the same for everybody';
const lockedFirst = 'locked before it is known whom the decision concerns';

export const tableWalls: Readonly<Record<string, TableWall>> = {
  'public.brand': own,
  'public.listing': own,
  'public.finding': own,
  'public.finding_group': own,
  'public.sighting': own,
  'public.shop_mix': own,
  'public.triage': own,
  'public.triage_act': own,
  'public.screening_dead_letter': own,
  'public.screening_example': own,
  'public.screening_model': own,
  'public.screening_model_act': own,
  'public.security_event': own,
  'public.participant_view': own,
  'public.right_view': own,
  'public.case_view': own,
  'public.timeline': own,
  'public.seller_view': own,
  'public.clearance_view': own,
  'public.measure': own,
  'public.marketplace_order': own,
  'public.notice': own,
  'public.link_revocation': own,
  'public.exhibit': own,
  'public.desk_task': own,
  'public.audit': own,
  'public.written_reason': own,
  'public.fact': own,
  'public.publication': own,
  'public.transparency_statement': own,
  'public.consumer_task': own,
  'public.settlement_dispute': own,
  'public.rule_proposal': own,
  'public.webhook_endpoint': own,
  'public.webhook_secret': own,
  'public.webhook_delivery': own,
  'public.removal_stop': own,
  'public.removal_approval': own,
  'public.removal_hold': own,
  'public.case_hold': own,
  'public.removal_limit': { nobodys: 'sums of removals and their lock; the desk reads them, no party does' },
  'public.removal_tally': { nobodys: 'sums of removals; the desk reads them, and a holder its own' },
  'public.removal_leave': { nobodys: 'which orders were counted, by their ids' },
  'public.idempotency': own,
  'public.participant': { tenant: 'id' },
  'public.account': { tenant: 'coalesce(participant, role)' },
  'public.seller_account': { tenant: "'seller:' || key" },
  'public.right_code': { tenant: 'participant', locksOthers: lockedFirst },
  'public.case_file': { tenant: "'seller:' || seller", locksOthers: lockedFirst },
  'public.aggregate': {
    tenant: "case kind when 'complainant' then id when 'seller' then 'seller:' || id end",
    locksOthers: lockedFirst,
  },
  'public.event': {
    tenant: "case kind when 'complainant' then aggregate when 'seller' then 'seller:' || aggregate end",
    locksOthers: 'rows are added and never changed: there is no grant to',
  },
  'public.sealed': { nobodys: 'texts by random ids that only events and views name; a prover reads those of cases' },
  'public.outbox': { nobodys: 'what leaves the programme, by ids; the desk reads what waits, never what is in it' },
  'public.deadline': { nobodys: 'clocks of aggregates, mirrored' },
  'public.register_entry': { nobodys: 'what offices publish' },
  'public.enrolment': { nobodys: 'an applicant is no tenant yet; read with its random id, and by the review team' },
  'public.cursor': { nobodys: 'where pulls and sweeps go on' },
  'public.screening_claim': { nobodys: 'which listings a screener has in its hands' },
  'public.weighing': { nobodys: 'the bands, the model and the rates that all findings stand at' },
  'public.rate_table': { nobodys: 'exchange rates, the same for everybody; who put them in force only the work reads' },
  'public.screening_tally': { nobodys: 'how many listings were screened, by the minute' },
  'public.mail': { nobodys: 'the demonstration’s inbox' },
  'public.policy_pack': { nobodys: 'rules, the same for everybody' },
  'public.marketplace_event': { nobodys: 'hashes of what marketplaces announced' },
  'public.ledger_head': { nobodys: log },
  'public.ledger_queue': { nobodys: log },
  'public.ledger_leaf': { nobodys: log },
  'public.ledger_tile': { nobodys: log },
  'public.ledger_checkpoint': { nobodys: log },
  'public.ledger_key': { nobodys: log },
  'auth.user': { nobodys: 'the sign-in library’s; of ours, each party reads its own through its accounts' },
  'auth.guess': { nobodys: 'how often passwords were guessed, by keyed hashes of accounts' },
  'auth.name': { nobodys: 'what users were called when; each party reads its own through its accounts' },
  'auth.session': { nobodys: 'the sign-in library’s' },
  'auth.account': { nobodys: 'the sign-in library’s' },
  'auth.verification': { nobodys: 'the sign-in library’s' },
};
