export { boundedRecord } from './bounded-record.ts';
export { Brand } from './brand.ts';
export { ConsumersInformed } from './consumers.ts';
export { CURRENCIES, isCurrency } from './currency.ts';
export { converted, ExchangeRates, type FarRate, farFrom, rateOf } from './exchange-rates.ts';
export { Finding, Region, Signal } from './finding.ts';
export { Listing, Variant, variantsOf } from './listing.ts';
export { Money } from './money.ts';
export {
  coveringOf,
  ListingRef,
  MeasureTarget,
  SellerRef,
  sellerKey,
  Target,
  targetKey,
  targetOfKey,
  variantOf,
  wholeOf,
} from './reference.ts';
export { lineOf, repeatedName } from './repeated-name.ts';
export {
  AlikeIn,
  AnswerKind,
  Band,
  Challenge,
  ClearanceEnd,
  ClearanceGround,
  ClearanceRefusal,
  ComebackReason,
  ConsumerAnswer,
  DismissalReason,
  EvidenceGrade,
  EvidenceKind,
  ExcludedGround,
  Forum,
  Gravity,
  KnowledgeChip,
  Lane,
  Language,
  MaliceIndicator,
  MeasureKind,
  NoInfringement,
  Outcome,
  ParticipantKind,
  Position,
  ReasonCode,
  ReportFinding,
  ReportKind,
  RightType,
  SettlementOutcome,
  Shown,
  VerificationKind,
  WithdrawalKind,
} from './vocabulary.ts';
export { withinSentence, words } from './words.ts';
