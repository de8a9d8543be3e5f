import type {
  AuditTable,
  CaseFileTable,
  CaseHoldTable,
  CaseViewTable,
  DeskTaskTable,
  ExhibitTable,
  FindingGroupTable,
  FindingTable,
  LinkRevocationTable,
  ListingTable,
  NoticeTable,
  ScreeningAsideTable,
  ScreeningClaimTable,
  ScreeningTallyTable,
  SellerAccountTable,
  SellerViewTable,
  ShopMixTable,
  SightingTable,
  TimelineTable,
  TriageActTable,
  TriageTable,
  WeighingTable,
  WrittenReasonTable,
} from './cases.ts';
import type {
  ConsumerTaskTable,
  PolicyPackTable,
  PublicationTable,
  RuleProposalTable,
  SettlementDisputeTable,
  TransparencyStatementTable,
} from './duties.ts';
import type {
  AggregateTable,
  CursorTable,
  DeadlineTable,
  EventTable,
  FactTable,
  IdempotencyTable,
  MailTable,
  MarketplaceEventTable,
  OutboxTable,
  SealedTable,
} from './engine.ts';
import type {
  LedgerCheckpointTable,
  LedgerHeadTable,
  LedgerKeyTable,
  LedgerLeafTable,
  LedgerQueueTable,
  LedgerTileTable,
} from './ledger.ts';
import type { RateTableTable, ScreeningExampleTable, ScreeningModelActTable, ScreeningModelTable } from './models.ts';
import type {
  AccountTable,
  BrandTable,
  ClearanceViewTable,
  EnrolmentTable,
  ParticipantTable,
  ParticipantViewTable,
  RegisterEntryTable,
  RightCodeTable,
  RightViewTable,
  SecurityEventTable,
  WebhookDeliveryTable,
  WebhookEndpointTable,
  WebhookSecretTable,
} from './people.ts';
import type {
  MarketplaceOrderTable,
  MeasureTable,
  RemovalApprovalTable,
  RemovalHoldTable,
  RemovalLeaveTable,
  RemovalLimitTable,
  RemovalStopTable,
  RemovalTallyTable,
} from './removals.ts';

export type { FactKind } from './engine.ts';

/** Every table, as Kysely knows it. */
export interface Schema {
  event: EventTable;
  aggregate: AggregateTable;
  sealed: SealedTable;
  outbox: OutboxTable;
  deadline: DeadlineTable;
  idempotency: IdempotencyTable;
  account: AccountTable;
  register_entry: RegisterEntryTable;
  enrolment: EnrolmentTable;
  participant: ParticipantTable;
  right_code: RightCodeTable;
  cursor: CursorTable;
  seller_account: SellerAccountTable;
  case_file: CaseFileTable;
  mail: MailTable;
  policy_pack: PolicyPackTable;
  ledger_head: LedgerHeadTable;
  ledger_queue: LedgerQueueTable;
  ledger_leaf: LedgerLeafTable;
  ledger_tile: LedgerTileTable;
  ledger_checkpoint: LedgerCheckpointTable;
  ledger_key: LedgerKeyTable;
  brand: BrandTable;
  listing: ListingTable;
  finding: FindingTable;
  finding_group: FindingGroupTable;
  sighting: SightingTable;
  shop_mix: ShopMixTable;
  triage: TriageTable;
  triage_act: TriageActTable;
  screening_claim: ScreeningClaimTable;
  screening_tally: ScreeningTallyTable;
  screening_dead_letter: ScreeningAsideTable;
  weighing: WeighingTable;
  screening_example: ScreeningExampleTable;
  screening_model: ScreeningModelTable;
  screening_model_act: ScreeningModelActTable;
  rate_table: RateTableTable;
  security_event: SecurityEventTable;
  participant_view: ParticipantViewTable;
  right_view: RightViewTable;
  case_view: CaseViewTable;
  timeline: TimelineTable;
  seller_view: SellerViewTable;
  clearance_view: ClearanceViewTable;
  measure: MeasureTable;
  marketplace_order: MarketplaceOrderTable;
  removal_stop: RemovalStopTable;
  removal_approval: RemovalApprovalTable;
  removal_hold: RemovalHoldTable;
  case_hold: CaseHoldTable;
  removal_limit: RemovalLimitTable;
  removal_tally: RemovalTallyTable;
  removal_leave: RemovalLeaveTable;
  notice: NoticeTable;
  link_revocation: LinkRevocationTable;
  exhibit: ExhibitTable;
  consumer_task: ConsumerTaskTable;
  settlement_dispute: SettlementDisputeTable;
  transparency_statement: TransparencyStatementTable;
  rule_proposal: RuleProposalTable;
  desk_task: DeskTaskTable;
  audit: AuditTable;
  written_reason: WrittenReasonTable;
  fact: FactTable;
  publication: PublicationTable;
  webhook_endpoint: WebhookEndpointTable;
  webhook_secret: WebhookSecretTable;
  webhook_delivery: WebhookDeliveryTable;
  marketplace_event: MarketplaceEventTable;
}
