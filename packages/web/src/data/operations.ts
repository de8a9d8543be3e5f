import { type Noun, type OperationId, operationTable } from '@marketsafe/sdk';

interface Pace {
  /** After so many milliseconds it is asked again, for as long as it is shown. */
  readonly refetchInterval?: number;
  /** For so many milliseconds it is taken to be as it was. */
  readonly staleTime?: number;
}
const never: Pace = { staleTime: Number.POSITIVE_INFINITY };

/** Reads that are asked again at a pace of their own; others when the reader comes back to them, or when a write changed them. */
const paces: { readonly [Op in OperationId]?: Pace } = {
  getCase: { refetchInterval: 5000 },
  getLedger: { refetchInterval: 30_000 },
  getNotice: { refetchInterval: 10_000 },
  getNoticePacket: never,
  getPacket: never,
  getRemovals: { refetchInterval: 5000 },
  getScreening: { refetchInterval: 5000 },
  getScreeningForDesk: { refetchInterval: 5000 },
  getSeller: { refetchInterval: 5000 },
  getShopClearances: { refetchInterval: 10_000 },
  demoMail: { refetchInterval: 3000 },
  listBundles: { refetchInterval: 5000 },
  listClearances: { refetchInterval: 10_000 },
  listConsumerTasks: { refetchInterval: 5000 },
  listHeldRemovals: { refetchInterval: 5000 },
  listMarketplaces: { staleTime: 600_000 },
  listModels: { refetchInterval: 10_000 },
  listOrders: { refetchInterval: 5000 },
  listRuleProposals: { refetchInterval: 10_000 },
  listStuck: { refetchInterval: 5000 },
  listTasks: { refetchInterval: 5000 },
  listTransparencyStatements: { refetchInterval: 5000 },
  // What was queued a moment ago is on its way.
  listWebhookDeliveries: { refetchInterval: 3000 },
  listWebhooks: { refetchInterval: 3000 },
  overview: { refetchInterval: 5000 },
};

const nouns = [...new Set(Object.values(operationTable).map(([, , noun]) => noun))];

/** Which nouns a write changes beside its own. When a demonstration's clock moves, all of them may. */
const alsoChanged: { readonly [N in Noun]?: readonly Noun[] } = {
  brands: ['findings'],
  cases: ['participants', 'desk', 'sellers'],
  clearances: ['cases', 'desk', 'public'],
  complaints: ['cases', 'findings', 'participants'],
  demo: nouns,
  desk: ['cases', 'participants', 'public', 'rights', 'sellers'],
  participants: ['demo'],
  rights: ['cases', 'desk'],
  sellers: ['cases', 'desk', 'public'],
};

/** Asked by POST, since there is much to say or the answer is a secret: nothing changes. */
const questions: readonly OperationId[] = ['checkComplaint', 'checkRuling', 'readWebhookSecrets'];

export const paceOf = (op: OperationId): Pace => paces[op] ?? {};

export const changedBy = (op: OperationId): readonly Noun[] => {
  if (questions.includes(op)) return [];
  const [, , noun] = operationTable[op];
  return [noun, ...(alsoChanged[noun] ?? [])];
};

/** By its noun, of which a write makes all stale; a question is about what was asked, and stays answered. */
export const keyOf = (op: OperationId, input: unknown): readonly unknown[] => [
  questions.includes(op) ? 'question' : operationTable[op][2],
  op,
  input,
];
