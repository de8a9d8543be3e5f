import type { operations, paths } from './api.ts';

export type OperationId = keyof operations;
type Method = 'get' | 'post' | 'put' | 'delete';

/** Where each operation lives. A missing one, or one at the wrong place, does not compile. */
export const operationTable = {
  enrol: ['post', '/enrolments'],
  getEnrolment: ['get', '/enrolments/{enrolment}'],
  confirmEnrolment: ['post', '/enrolments/{enrolment}/confirm'],
  me: ['get', '/me'],
  listParticipants: ['get', '/participants'],
  getStanding: ['get', '/participants/{participant}/standing'],
  listRights: ['get', '/rights'],
  registerRight: ['post', '/rights'],
  confirmRight: ['post', '/rights/{right}/confirm'],
  verifyRight: ['post', '/rights/{right}/verify'],
  grantMandate: ['post', '/rights/{right}/mandates'],
  endMandate: ['delete', '/rights/{right}/mandates/{agent}'],
  importRegister: ['post', '/register-entries'],
  listBrands: ['get', '/brands'],
  addBrand: ['post', '/brands'],
  replaceBrand: ['put', '/brands/{brand}'],
  searchListings: ['get', '/listings'],
  getListing: ['get', '/listings/{marketplace}/{listing}'],
  listFindings: ['get', '/findings'],
  listFindingGroups: ['get', '/findings/groups'],
  triageFindingGroups: ['post', '/findings/groups/triage'],
  countFindings: ['get', '/findings/counts'],
  triageFindings: ['post', '/findings/triage'],
  undoTriage: ['post', '/findings/triage/{batch}/undo'],
  listColleagues: ['get', '/findings/colleagues'],
  getScreening: ['get', '/screening'],
  getScreeningForDesk: ['get', '/desk/screening'],
  retryScreening: ['post', '/desk/screening/aside/{marketplace}/{listing}/retry'],
  countLabels: ['post', '/desk/models/labels'],
  listModels: ['get', '/desk/models'],
  proposeModel: ['post', '/desk/models'],
  getModel: ['get', '/desk/models/{model}'],
  activateModel: ['post', '/desk/models/{model}/activation'],
  returnToModel: ['post', '/desk/models/{model}/return'],
  dropModel: ['post', '/desk/models/{model}/drop'],
  downloadModel: ['get', '/desk/models/{model}/model.json'],
  downloadModelLabels: ['get', '/desk/models/{model}/labels.jsonl'],
  listSecurityEvents: ['get', '/desk/security-log'],
  listRateTables: ['get', '/desk/rate-tables'],
  putRateTable: ['post', '/desk/rate-tables'],
  getRateTable: ['get', '/desk/rate-tables/{table}'],
  returnToRateTable: ['post', '/desk/rate-tables/{table}/return'],
  downloadRateTable: ['get', '/desk/rate-tables/{table}/rates.json'],
  fileComplaint: ['post', '/complaints'],
  checkComplaint: ['post', '/complaints/check'],
  uploadDocument: ['post', '/documents'],
  listBundles: ['get', '/bundles'],
  getCase: ['get', '/cases/{case}'],
  standBehind: ['post', '/cases/{case}/stand-behind'],
  withdraw: ['post', '/cases/{case}/withdraw'],
  appealAsComplainant: ['post', '/cases/{case}/appeal'],
  extendAsComplainant: ['post', '/cases/{case}/extend'],
  enterProceedings: ['post', '/cases/{case}/proceedings'],
  askDelay: ['post', '/cases/{case}/delays'],
  decideProceedings: ['post', '/desk/cases/{case}/proceedings-decisions'],
  decideDelay: ['post', '/desk/cases/{case}/delay-decisions'],
  getCaseProof: ['get', '/cases/{case}/proof'],
  getPacket: ['get', '/cases/{case}/packet'],
  downloadPacket: ['get', '/cases/{case}/packet.pdf'],
  downloadExhibit: ['get', '/cases/{case}/exhibits/{exhibit}'],
  getNotice: ['get', '/answers/{link}'],
  getNoticeProof: ['get', '/answers/{link}/proof'],
  getNoticePacket: ['get', '/answers/{link}/packets/{case}'],
  downloadNoticePacket: ['get', '/answers/{link}/packets/{case}/packet.pdf'],
  openNotice: ['post', '/answers/{link}/opened'],
  downloadEvidence: ['get', '/answers/{link}/evidence/{evidence}'],
  uploadExhibit: ['post', '/answers/{link}/exhibits'],
  answerComplaint: ['post', '/answers/{link}/counter-notice'],
  declareLoss: ['post', '/answers/{link}/losses'],
  reportDemand: ['post', '/answers/{link}/demands'],
  replyToReport: ['post', '/answers/{link}/reply'],
  extendAsSeller: ['post', '/answers/{link}/extend'],
  appealAsSeller: ['post', '/answers/{link}/appeal'],
  listSellers: ['get', '/sellers'],
  getSeller: ['get', '/sellers/{marketplace}/{seller}'],
  decideBan: ['post', '/sellers/{marketplace}/{seller}/ban-decisions'],
  decideRecognition: ['post', '/sellers/{marketplace}/{seller}/recognition-decisions'],
  getShopNotice: ['get', '/shop-notices/{link}'],
  contestRecognition: ['post', '/shop-notices/{link}/contest'],
  listClearances: ['get', '/clearances'],
  grantClearance: ['post', '/clearances'],
  inviteToClearance: ['post', '/clearance-invitations'],
  decideClearance: ['post', '/clearances/{clearance}/decision'],
  endClearance: ['post', '/clearances/{clearance}/end'],
  downloadClearanceDocument: ['get', '/clearances/{clearance}/documents/{document}'],
  getShopClearances: ['get', '/shop-clearances/{link}'],
  uploadClearanceDocument: ['post', '/shop-clearances/{link}/documents'],
  depositClearance: ['post', '/shop-clearances/{link}'],
  confirmDelivery: ['post', '/desk/cases/{case}/delivery'],
  confirmRecall: ['post', '/desk/cases/{case}/recall'],
  narrowMeasure: ['post', '/desk/cases/{case}/narrowing'],
  listTransparencyStatements: ['get', '/desk/transparency-statements'],
  retryTransparencyStatement: ['post', '/desk/transparency-retries'],
  listSettlementBodies: ['get', '/public/settlement-bodies'],
  listDisputes: ['get', '/cases/{case}/disputes'],
  recordDispute: ['post', '/cases/{case}/disputes'],
  downloadDisputeDocument: ['get', '/cases/{case}/disputes/{dispute}/document'],
  listDisputesAsSeller: ['get', '/answers/{link}/disputes'],
  recordDisputeAsSeller: ['post', '/answers/{link}/disputes'],
  uploadDisputeDocument: ['post', '/desk/dispute-documents'],
  decideDispute: ['post', '/desk/cases/{case}/disputes/{dispute}/outcome'],
  transparencyReport: ['get', '/public/transparency-report'],
  downloadTransparencyReport: ['get', '/public/transparency-report.csv'],
  listConsumerTasks: ['get', '/desk/consumer-tasks'],
  answerConsumerTask: ['post', '/desk/consumer-tasks/{task}/answer'],
  retryOrder: ['post', '/desk/order-retries'],
  revokeCaseLinks: ['post', '/desk/cases/{case}/link-revocations'],
  revokeShopLinks: ['post', '/sellers/{marketplace}/{seller}/link-revocations'],
  sendClearanceLink: ['post', '/answers/{link}/clearance-link'],
  decideStanding: ['post', '/desk/participants/{participant}/standing'],
  changeRight: ['post', '/desk/rights/{right}/changes'],
  listTasks: ['get', '/desk/tasks'],
  getEnrolmentForDesk: ['get', '/desk/enrolments/{enrolment}'],
  decideEnrolment: ['post', '/desk/enrolments/{enrolment}/decision'],
  review: ['post', '/desk/cases/{case}/review'],
  rule: ['post', '/desk/cases/{case}/ruling'],
  checkRuling: ['post', '/desk/cases/{case}/ruling/check'],
  decideAppeal: ['post', '/desk/cases/{case}/appeal-decision'],
  findMalice: ['post', '/desk/cases/{case}/malice-findings'],
  enterAward: ['post', '/desk/cases/{case}/awards'],
  decideDemand: ['post', '/desk/cases/{case}/demand-decisions'],
  hold: ['post', '/desk/cases/{case}/hold'],
  release: ['post', '/desk/cases/{case}/release'],
  resume: ['post', '/desk/cases/{case}/resume'],
  getAudit: ['get', '/desk/audits/{audit}'],
  readAudit: ['post', '/desk/audits/{audit}/readings'],
  listOrders: ['get', '/desk/orders'],
  listStuck: ['get', '/desk/stuck'],
  getRemovals: ['get', '/desk/removals'],
  listHeldRemovals: ['get', '/desk/held-removals'],
  stopRemovals: ['post', '/desk/removal-stops'],
  resumeRemovals: ['post', '/desk/removal-resumptions'],
  releaseRemovals: ['post', '/desk/removal-releases'],
  refuseRemovals: ['post', '/desk/removal-refusals'],
  overview: ['get', '/public/overview'],
  listPublications: ['get', '/public/publications'],
  listRuleProposals: ['get', '/desk/rule-proposals'],
  proposeRules: ['post', '/desk/rule-proposals'],
  getRuleProposal: ['get', '/desk/rule-proposals/{proposal}'],
  simulateRuleProposal: ['post', '/desk/rule-proposals/{proposal}/simulations'],
  announceRuleProposal: ['post', '/desk/rule-proposals/{proposal}/announcement'],
  dropRuleProposal: ['post', '/desk/rule-proposals/{proposal}/drop'],
  downloadSimulation: ['get', '/desk/rule-proposals/{proposal}/simulation.json'],
  downloadSimulationTable: ['get', '/desk/rule-proposals/{proposal}/simulation.csv'],
  publishedRules: ['get', '/public/rules'],
  getLedger: ['get', '/public/ledger'],
  getCheckpoint: ['get', '/public/ledger/checkpoints/{size}'],
  getVerifier: ['get', '/public/ledger/verifier'],
  getConsistency: ['get', '/public/ledger/consistency'],
  listWebhooks: ['get', '/webhooks'],
  addWebhook: ['post', '/webhooks'],
  deleteWebhook: ['delete', '/webhooks/{webhook}'],
  pauseWebhook: ['post', '/webhooks/{webhook}/pause'],
  resumeWebhook: ['post', '/webhooks/{webhook}/resume'],
  readWebhookSecrets: ['post', '/webhooks/{webhook}/secrets'],
  rotateWebhookSecret: ['post', '/webhooks/{webhook}/rotate'],
  testWebhook: ['post', '/webhooks/{webhook}/test'],
  listWebhookDeliveries: ['get', '/webhooks/{webhook}/deliveries'],
  resendWebhook: ['post', '/webhooks/{webhook}/deliveries/{message}/resend'],
  listMarketplaces: ['get', '/marketplaces'],
  receiveEvent: ['post', '/marketplaces/{marketplace}/events'],
  demoState: ['get', '/demo'],
  demoSignIn: ['post', '/demo/sessions'],
  demoClock: ['post', '/demo/clock'],
  demoComeback: ['post', '/demo/comeback'],
  demoMail: ['get', '/demo/mail'],
} as const satisfies { readonly [Op in OperationId]: PlaceOf<Op> };

/** Method and path under which the document has this very operation. */
type PlaceOf<Op extends OperationId> = {
  [P in keyof paths]: {
    [M in Method]: paths[P][M] extends operations[Op] ? readonly [M, P] : never;
  }[Method];
}[keyof paths];

type Parameter<Op extends OperationId, Where extends 'path' | 'query'> = operations[Op]['parameters'] extends {
  [K in Where]: infer P;
}
  ? { [K in Where]: P }
  : operations[Op]['parameters'] extends { [K in Where]?: infer P }
    ? [NonNullable<P>] extends [never]
      ? { [K in Where]?: never }
      : { [K in Where]?: NonNullable<P> }
    : never;

type Body<Op extends OperationId> = operations[Op] extends {
  requestBody: { content: { 'application/json': infer B } };
}
  ? { body: B }
  : { body?: never };

/** What a caller gives: `path`, `query` and `body`, each only where the operation has it. */
export type InputOf<Op extends OperationId> = Parameter<Op, 'path'> & Parameter<Op, 'query'> & Body<Op>;

type Success<R> = R extends { 200: infer A }
  ? A
  : R extends { 201: infer A }
    ? A
    : R extends { 202: infer A }
      ? A
      : never;

export type AnswerOf<Op extends OperationId> =
  Success<operations[Op]['responses']> extends { content: { 'application/json': infer A } } ? A : undefined;
