import { type Noun, type OperationId, operationTable } from '@marketsafe/sdk';

interface Pace {
  /** Milliseconds between reads while the data is shown and its reader active. */
  readonly refetchInterval?: number;
  /** Milliseconds for which the data counts as fresh. */
  readonly staleTime?: number;
}
const never: Pace = { staleTime: Number.POSITIVE_INFINITY };

/** Reads with their own refresh interval. All others refresh when the reader returns to them or when a write changes them. */
const paces: { readonly [Op in OperationId]?: Pace } = {
  getCase: { refetchInterval: 5000 },
  getLedger: { refetchInterval: 30_000 },
  getNotice: { refetchInterval: 10_000 },
  getNoticePacket: never,
  getPacket: never,
  getReconciliation: { refetchInterval: 5000 },
  getRemovals: { refetchInterval: 5000 },
  getScreening: { refetchInterval: 5000 },
  getShadowNumbers: { refetchInterval: 10_000 },
  getScreeningForDesk: { refetchInterval: 5000 },
  getSeller: { refetchInterval: 5000 },
  getShopClearances: { refetchInterval: 10_000 },
  glossTitle: never,
  demoMail: { refetchInterval: 3000 },
  listApiKeys: { refetchInterval: 10_000 },
  listApiRequests: { refetchInterval: 10_000 },
  countCases: { refetchInterval: 10_000 },
  listBundles: { refetchInterval: 5000 },
  listCases: { refetchInterval: 10_000 },
  listClearances: { refetchInterval: 10_000 },
  listConsumerTasks: { refetchInterval: 5000 },
  listHeldRemovals: { refetchInterval: 5000 },
  getMarketplaceRemovals: { refetchInterval: 5000 },
  listMarketplaceCases: { refetchInterval: 5000 },
  listMarketplaceOrders: { refetchInterval: 5000 },
  getMarketplace: { refetchInterval: 5000 },
  listMarketplaces: { staleTime: 60_000 },
  listMarketplaceStatus: { refetchInterval: 5000 },
  listModels: { refetchInterval: 10_000 },
  listOrders: { refetchInterval: 5000 },
  listPulls: { refetchInterval: 5000 },
  listRuleProposals: { refetchInterval: 10_000 },
  listShadowOrders: { refetchInterval: 10_000 },
  listStuck: { refetchInterval: 5000 },
  listTasks: { refetchInterval: 5000 },
  listTransparencyStatements: { refetchInterval: 5000 },
  // A queued delivery is sent within moments.
  listWebhookDeliveries: { refetchInterval: 3000 },
  listWebhooks: { refetchInterval: 3000 },
  overview: { refetchInterval: 5000 },
};

const nouns = [...new Set(Object.values(operationTable).map(([, , noun]) => noun))];

/** Further nouns that a write changes. Moving a demonstration's clock may change all of them. */
const alsoChanged: { readonly [N in Noun]?: readonly Noun[] } = {
  brands: ['findings'],
  instructions: ['findings'],
  cases: ['participants', 'desk', 'sellers'],
  clearances: ['cases', 'desk', 'public'],
  complaints: ['cases', 'findings', 'participants', 'shadow'],
  demo: nouns,
  desk: ['cases', 'marketplaces', 'participants', 'public', 'rights', 'sellers'],
  participants: ['demo'],
  rights: ['cases', 'desk'],
  sellers: ['cases', 'desk', 'public'],
  shadow: ['marketplaces', 'desk'],
};

/** POST operations that change nothing: their input is long, or their answer is a secret. */
const questions: readonly OperationId[] = [
  'checkComplaint',
  'checkRuling',
  'readKeptMail',
  'readWebhookSecrets',
  'testConnection',
];

export const paceOf = (op: OperationId): Pace => paces[op] ?? {};

export const changedBy = (op: OperationId): readonly Noun[] => {
  if (questions.includes(op)) return [];
  const [, , noun] = operationTable[op];
  return [noun, ...(alsoChanged[noun] ?? [])];
};

/** A read's key starts with its noun, so that a write makes all reads of the noun stale. A question's answer never becomes stale. */
export const keyOf = (op: OperationId, input: unknown): readonly unknown[] => [
  questions.includes(op) ? 'question' : operationTable[op][2],
  op,
  input,
];
