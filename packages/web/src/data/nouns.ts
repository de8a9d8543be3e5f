import type { InputOf, Schemas } from '@marketsafe/sdk';

type Filter<Query> = Omit<NonNullable<Query>, 'cursor' | 'limit'>;

export type Brand = Schemas['BrandView'];
export type Bundle = Schemas['BundleView'];
export type CaseDetail = Schemas['CaseDetail'];
export type CaseSummary = Schemas['CaseSummary'];
export type Clearance = Schemas['ClearanceView'];
export type ComplaintRequest = Schemas['ComplaintRequest'];
export type ComplaintResponse = Schemas['ComplaintResponse'];
export type ConsumerTask = Schemas['ConsumerTask'];
export type DemoState = Schemas['DemoState'];
export type DeskTask = Schemas['DeskTask'];
export type Enrolment = Schemas['Enrolment'];
export type Finding = Schemas['FindingView'];
export type FindingFilter = Filter<InputOf<'listFindingGroups'>['query']>;
/** Findings of the same goods. */
export type Goods = Schemas['FindingGroup'];
export type HeldRemoval = Schemas['HeldRemoval'];
export type Me = Schemas['Me'];
export type OrderView = Schemas['OrderView'];
export type Participant = Schemas['Participant'];
export type Removals = Schemas['Removals'];
export type RemovalLimit = Removals['limits'][number];
export type Right = Schemas['Right'];
export type RuleProposal = Schemas['RuleProposal'];
export type ScreeningForDesk = Schemas['ScreeningForDesk'];
export type SecurityEvent = Schemas['SecurityEventView'];
export type SellerDetail = Schemas['SellerDetail'];
export type SellerNotice = Schemas['SellerNotice'];
export type ShopClearances = Schemas['ShopClearances'];
export type ShopNotice = Schemas['ShopNotice'];
export type StandingExplained = Schemas['StandingExplained'];
export type StuckItem = Schemas['StuckItem'];
export type TransparencyStatement = Schemas['TransparencyStatement'];
export type Triage = NonNullable<Finding['triage']>;
export type TriageAct = Schemas['TriageRequest']['act'];
export type Webhook = Schemas['WebhookEndpoint'];
