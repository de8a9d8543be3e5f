/** The whole service on an empty database, with simulated marketplaces: the base of the tests of use cases. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ActionType,
  type Connector,
  complaintFileConnector,
  createSimulatedMarketplace,
  type Http,
  type hostIds,
  hostProfile,
  importedConnector,
  operatorApiConnector,
  type SimulatedMarketplace,
  type SimulatedMarketplaceOptions,
} from '@marketsafe/connectors';
import type { RemovalRules, Rules } from '@marketsafe/procedure';
import type { TextReader } from '@marketsafe/screening';
import type { Forum, Position } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { z } from 'zod';
import { connecting } from '../app/installation/connect.ts';
import { createService, type Service } from '../app/service.ts';
import { noTipLimits, type TipLimits } from '../intake/tips/index.ts';
import { passPractice } from '../oversight/practice/index.ts';
import type { EnrolmentRequest } from '../parties/participants/contract.ts';
import { type EnrolmentLimits, noEnrolmentLimits } from '../parties/participants/index.ts';
import type { Entry } from '../parties/rights/index.ts';
import type { Cleaner } from '../platform/cleaning/index.ts';
import { ManualClock } from '../platform/clock.ts';
import type { Network } from '../platform/egress/dial.ts';
import { openEgress } from '../platform/egress/index.ts';
import { type Entropy, systemEntropy } from '../platform/entropy.ts';
import { localInbox, type Mailbox, readInbox } from '../platform/mail/index.ts';
import { loadPolicies, type Policies } from '../platform/policies.ts';
import { type Programme, rulesInForce, type UnionScope, versionsOf } from '../platform/programme.ts';
import { noLimits, type RequestLimits } from '../platform/rate-limit.ts';
import type { Renderer } from '../platform/rendering/index.ts';
import { RequestBudget } from '../platform/request-budget.ts';
import { addSession, addUser } from '../platform/sign-in/auth.ts';
import type { OpenidSettings } from '../platform/sign-in/openid-provider.ts';
import { allowTenantWrites, marketplaceTenant } from '../platform/tenant-scope.ts';
import { transactionsOf } from '../platform/transactions.ts';
import type { TranslatorSettings } from '../platform/translator.ts';
import { Vault } from '../platform/vault/index.ts';
import { withNewKey } from '../platform/vault/key-file.ts';
import { linkOfNotice } from '../takedown/notices/make-link.ts';
import type { TimeStampSettings } from '../takedown/time-stamps/index.ts';
import { acceptance } from './acceptance.ts';
import { sharedCleaner } from './shared-cleaner.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

const secretOf = (text: string): string => `whsec_${Buffer.from(text.padEnd(32, '.')).toString('base64')}`;
/** The secret with which the mail server signs its events. */
export const mailSecret = secretOf('a secret of the mail server');
/** The secrets with which each marketplace signs its events. */
export const webhookSecrets = { taobao: secretOf('a secret of taobao'), tmall: secretOf('a secret of tmall') };

interface Answer {
  readonly status: number;
  // A test reads any property of an answer.
  // biome-ignore lint/suspicious/noExplicitAny: the assertions are the type
  readonly body: any;
}

export interface Running {
  readonly service: Service;
  readonly database: TestDatabase;
  readonly dataDirectory: string;
  readonly clock: ManualClock;
  readonly programme: Programme;
  /** The rules in force now. */
  rules(): Rules;
  readonly shops: Readonly<Record<'taobao' | 'tmall', SimulatedMarketplace>>;
  /** One request; `as`: a session's token. Every write gets its own key unless one is given. */
  call(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    more?: { as?: string; body?: unknown; key?: string; headers?: Readonly<Record<string, string>> },
  ): Promise<Answer>;
  /** Works until nothing is due. */
  settle(): Promise<void>;
  /** The mail to an address, the latest first. */
  mailTo(address: string): Promise<{ subject: string; text: string; link: string | null }[]>;
  /** A desk user's token; by default an approver who has passed their practice cases. */
  deskUser(
    name: string,
    more?: { readonly position?: Position; readonly organisation?: string; readonly practised?: boolean },
  ): Promise<string>;
  /** The token of a person who speaks for a marketplace. */
  marketplaceUser(marketplace: string, name?: string, position?: Position): Promise<string>;
  /** Adds a person to a participant, a filer by default; returns their token. */
  colleague(participant: string, name: string, position?: Position): Promise<string>;
  /** @returns the result of each. */
  importEntries(entries: readonly Partial<Entry>[]): Promise<readonly string[]>;
  /** Enrols a participant by its registration and signs it in. `more`: more data of the register's entry, or of the enrolment. */
  participant(
    entry: Pick<Entry, 'office' | 'number' | 'owner'> & { readonly contact: string },
    more?: Partial<Entry> & Partial<Pick<z.input<typeof EnrolmentRequest>, 'name' | 'kind' | 'language'>>,
  ): Promise<{ id: string; token: string }>;
  /** The signed link of a case's statement of reasons, as its seller received it. */
  linkOf(caseId: string): Promise<string>;
  close(): Promise<void>;
}

/** A connector's request; `body` is its JSON, empty if it has none. */
export interface MarketplaceRequest {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
}

export interface RunningOptions {
  /** False: the marketplaces deliver no messages, so notices go by mail. */
  readonly inbox?: boolean;
  /** Requests a minute; default no limits. */
  readonly limits?: RequestLimits;
  /** Enrolments a day; default no limits. */
  readonly enrolmentLimits?: EnrolmentLimits;
  /** Tips a day; default no limits. */
  readonly tipLimits?: TipLimits;
  readonly trustedProxies?: readonly string[];
  /** Milliseconds for receiving a whole request. */
  readonly requestTimeout?: number;
  /** Who decides a contest on the marketplaces. */
  readonly forum?: Forum;
  /** Where the marketplaces are, default China, whether their people have accounts, and false: pages show them as real ones. */
  readonly host?: Partial<
    Pick<Programme['marketplaces'][number], 'territories' | 'zone' | 'calendar' | 'signsIn' | 'simulated'>
  >;
  /** False: a submitted complaint cannot be recalled through the connector. */
  readonly recalls?: boolean;
  /** False: the marketplaces cannot hold the proceeds of one listing. */
  readonly holdsProceeds?: boolean;
  /** False: the marketplaces cannot take down one variant of a listing. */
  readonly separatesVariants?: boolean;
  /** Whether the marketplaces close and open shops for us; called each time. */
  readonly closesShops?: () => boolean;
  /** Addresses on this machine where participants may have webhooks. */
  readonly webhooksInside?: readonly string[];
  /** Marketplaces can be added, also at these addresses on this machine; default none can. */
  readonly marketplacesInside?: readonly string[];
  /** The web behind short links; default they are not opened. */
  readonly shortLinks?: Http;
  /** Caps of removals instead of the pack's. */
  readonly removals?: (caps: RemovalRules) => RemovalRules;
  /** Names and connections of the network; default the real ones. */
  readonly network?: Network;
  /** The pack that the programme runs; default the Expansion. */
  readonly pack?: string;
  /** The programme's rules; default the bundled ones. */
  readonly policies?: Policies;
  /** False: the work that a write queues waits until the test drains it. */
  readonly wakesPoller?: boolean;
  /** Screening threads; default none, since starting one takes longer than most tests screen. */
  readonly screeningThreads?: number;
  /** Source of randomness; default the system's. */
  readonly entropy?: Entropy;
  /** The authority that stamps packets; default none. */
  readonly timeStamps?: TimeStampSettings;
  /** A translation service on this machine; default none. */
  readonly translation?: TranslatorSettings;
  /** Changes a marketplace's connector. */
  readonly connectorOf?: (made: Connector) => Connector;
  /** Runs while a connector's request is on its way to its marketplace. */
  readonly meanwhile?: (request: MarketplaceRequest) => Promise<void>;
  /** The secrets that a marketplace's connector reads at each delivery; default `webhookSecrets`. */
  readonly webhookSecretsOf?: (marketplace: string) => readonly string[];
  /** Receives each line of the service's log. */
  readonly log?: (line: string) => void;
  /** Where Taobao's statements of reasons go; default nowhere. */
  readonly union?: UnionScope;
  /**
   * `kept-there`: the marketplaces keep their sellers' contacts, names and identities, and make tokens with one key.
   * `handed-over-nevertheless`: they are connected as such, and keep nothing.
   */
  readonly sellers?: 'kept-there' | 'handed-over-nevertheless';
  /** Base URL of the portals, for a test with a browser. */
  readonly publicUrl?: string;
  /** The operator's list of certified bodies; default none. */
  readonly settlementBodies?: Programme['settlementBodies'];
  /** A file of imported listings: Taobao is not connected, and has these. */
  readonly imported?: string;
  /** Marketplaces whose host takes complaints in a form, with their files of listings; in the place of one of the same id. */
  readonly byFile?: readonly { readonly id: string; readonly host: (typeof hostIds)[number]; readonly file: string }[];
  /** Whether an appeal is decided by a person of another organisation; default not. */
  readonly appealsElsewhere?: boolean;
  /** Whether the desk's people need a second factor; default not. */
  readonly deskNeedsSecondFactor?: boolean;
  /** Where people may sign in instead; default nowhere. */
  readonly openid?: OpenidSettings;
  /** Cleans files from outside; default one for all tests in the process. */
  readonly cleaner?: Cleaner;
  /** The mailbox that is visited; default none. */
  readonly mailbox?: Mailbox;
  /** Folder of the terms of participation; default the bundled templates. */
  readonly terms?: string;
  /** Default yes. */
  readonly templatesCount?: boolean;
  /** Milliseconds that a filing waits for the pages of its listings; default the service's own. */
  readonly pagesMs?: number;
  /** Pictures of listings by their path, and what comes instead of a listing's page; default none. */
  readonly shopper?: Pick<SimulatedMarketplaceOptions, 'pictures' | 'instead'>;
  /** Draws screenshots of pages; default none. */
  readonly renderer?: Renderer;
  /** Bytes of the cache of pictures. */
  readonly pictureBytes?: number;
  /** Reads text in pictures; default none does, since a process that reads takes seconds to start. */
  readonly textReader?: Pick<TextReader, 'read' | 'stop'>;
  /** An opened database, closed with the rest; default a new one. */
  readonly database?: TestDatabase;
}

const noTextReader: Pick<TextReader, 'read' | 'stop'> = {
  read: async () => ({ refused: 'not-installed', error: 'No test but those of the reader reads text.' }),
  stop: () => undefined,
};

let loaded: Promise<Policies> | undefined;
/** The bundled policies, read once a process: to read them takes as long as to start the service. */
const bundled = (): Promise<Policies> => {
  loaded ??= loadPolicies();
  return loaded;
};

export async function startRunning(
  at = '2026-03-02T02:00:00.000Z',
  {
    inbox = true,
    limits = noLimits,
    enrolmentLimits = noEnrolmentLimits,
    tipLimits = noTipLimits,
    trustedProxies = [],
    requestTimeout,
    forum = 'decides-here',
    host = {},
    recalls = true,
    holdsProceeds = true,
    separatesVariants = true,
    closesShops = () => true,
    webhooksInside = [],
    marketplacesInside,
    removals = (caps) => caps,
    network,
    shortLinks,
    pack = 'marketsafe-expansion',
    policies,
    wakesPoller = true,
    screeningThreads = 0,
    entropy = systemEntropy,
    connectorOf = (made) => made,
    meanwhile = async () => {},
    webhookSecretsOf = (id) => [webhookSecrets[id as keyof typeof webhookSecrets]],
    log,
    union,
    sellers,
    settlementBodies,
    appealsElsewhere = false,
    imported,
    byFile = [],
    publicUrl = 'http://127.0.0.1:4700',
    terms,
    templatesCount = true,
    database: given,
    cleaner = sharedCleaner,
    mailbox,
    deskNeedsSecondFactor = false,
    openid,
    pagesMs,
    shopper = {},
    pictureBytes,
    renderer,
    textReader = noTextReader,
    timeStamps,
    translation,
  }: RunningOptions = {},
): Promise<Running> {
  const clock = new ManualClock(at);
  const now = () => clock.now();
  const shopOf = (id: 'taobao' | 'tmall', zh: string) =>
    createSimulatedMarketplace({
      ...{ id, name: { en: id, zh }, currency: 'CNY', now, operatorToken: 'operator' },
      ...(sellers === 'kept-there' && { tokenKey: 'a key that leaves no marketplace' }),
      ...shopper,
    });
  const shops = { taobao: await shopOf('taobao', '淘宝'), tmall: await shopOf('tmall', '天猫') };
  const egress = openEgress(network);
  const { packs, laws, calendar, calendars } = policies ?? (await bundled());
  const marketplaces: Programme['marketplaces'][number][] = await Promise.all(
    Object.values(shops).map(async (shop) => {
      const baseUrl = await shop.listen(0);
      const requests: RequestBudget = new RequestBudget(clock, () => connector.capabilities().rate);
      const onRequest = (): void => requests.spend();
      const http = egress.http({ name: `marketplace ${shop.id}`, inside: [baseUrl], onRequest });
      const connector = connectorOf(
        without(
          () => [
            ...(closesShops() ? [] : (['seller.close', 'seller.reinstate'] as const)),
            ...(inbox ? [] : (['seller.notify'] as const)),
            ...(recalls ? [] : (['notice.withdraw'] as const)),
            ...(holdsProceeds ? [] : (['proceeds.hold', 'proceeds.release'] as const)),
          ],
          operatorApiConnector({
            marketplace: shop.id,
            baseUrl,
            live: false,
            pseudonymous: sellers !== undefined,
            token: 'operator',
            webhookSecret: () => webhookSecretsOf(shop.id),
            now,
            // As long as a round waits for it: a busy machine answers late, and a test decides what comes too late.
            timeoutMs: 60_000,
            http: async (url, init) => {
              await meanwhile({ method: init?.method ?? 'GET', url: new URL(url), body: init?.body ?? '' });
              return http(url, init);
            },
          }),
          separatesVariants,
        ),
      );
      return {
        id: shop.id,
        name: { en: shop.id, 'zh-CN': shop.id },
        forum,
        territories: ['CN'],
        zone: 'Asia/Shanghai',
        calendar,
        simulated: true,
        ...(sellers !== undefined && { pseudonymous: true as const }),
        ...host,
        baseUrl,
        ...(union && shop.id === 'taobao' && { union }),
        ...{ connector, requests },
      };
    }),
  );
  const [taobao] = marketplaces;
  if (imported !== undefined && taobao) {
    const connector = importedConnector({ marketplace: taobao.id, file: imported, now, inbox: 'sellers.invalid' });
    marketplaces[0] = { ...taobao, connector, imported: true, simulated: false };
  }
  for (const { id, host, file } of byFile) {
    const connector = complaintFileConnector({ marketplace: id, host: hostProfile(host), file, now });
    const there: Programme['marketplaces'][number] = {
      ...{ id, host, forum: 'decides-there', territories: ['CN'], zone: 'Asia/Shanghai', calendar },
      ...{ name: { en: id, 'zh-CN': id }, simulated: false, baseUrl: `https://${id}.example` },
      // A test may run it on a database in memory.
      connector: { ...connector, live: false },
    };
    const at = marketplaces.findIndex((one) => one.id === id);
    marketplaces.splice(at < 0 ? marketplaces.length : at, at < 0 ? 0 : 1, there);
  }
  const versions = versionsOf(packs, pack).map((rules) => ({
    ...rules,
    removals: removals(rules.removals),
  }));
  const programme: Programme = {
    name: { en: 'Test', 'zh-CN': 'Test' },
    versions,
    packs,
    laws,
    calendar,
    marketplaces,
    ...(settlementBodies && { settlementBodies }),
    appealsElsewhere,
    linkKey: 'link key',
    identityKey: 'identity key',
    publicUrl,
  };
  const database = given ?? (await openTestDatabase());
  const dataDirectory = await mkdtemp(join(tmpdir(), 'marketsafe-'));
  const transactions = transactionsOf(database);
  const vault = new Vault(withNewKey(undefined, entropy), entropy);
  const service = await createService({
    database,
    programme,
    clock,
    entropy,
    mailer: localInbox({ transactions, clock, entropy, key: programme }),
    mailSecrets: () => [mailSecret],
    ...(mailbox && { mailbox }),
    egress,
    vault,
    ...(marketplacesInside && {
      connect: connecting({
        ...{ dataDirectory, vault, clock, entropy, egress, calendars, inside: marketplacesInside },
        ...{ openEgress: () => openEgress(network), onSecret: () => undefined },
      }),
    }),
    webhooksInside,
    shortLinks,
    ...{ terms, templatesCount, pictureBytes, renderer, textReader },
    dataDirectory,
    sessionSecret: 'a session secret of enough bytes',
    ...{ deskNeedsSecondFactor, openid, timeStamps, translation },
    // A shop in the same process may answer late; a round that did not wait for it would send a notice too early.
    softTimeoutMs: 60_000,
    pagesMs,
    letterPace: 0,
    limits,
    enrolmentLimits,
    tipLimits,
    trustedProxies,
    ...(requestTimeout !== undefined && { requestTimeout }),
    wakesPoller,
    screeningThreads,
    cleaner,
    ...(log && { logger: { level: 'trace', stream: { write: log } } }),
  });

  const call: Running['call'] = async (method, path, more = {}) => {
    const answer = await service.app.inject({
      method,
      url: path.startsWith('/api/') ? path : `/api/v1${path}`,
      headers: {
        ...(more.as !== undefined && { authorization: `Bearer ${more.as}` }),
        ...(method !== 'GET' && { 'idempotency-key': more.key ?? entropy.uuid() }),
        ...more.headers,
      },
      ...(more.body !== undefined && { payload: more.body as object }),
    });
    const isText = String(answer.headers['content-type']).startsWith('text/');
    return { status: answer.statusCode, body: isText ? answer.body : answer.body === '' ? undefined : answer.json() };
  };
  /** A write wakes the poller too, so this waits for its claims. */
  const settle = async (): Promise<void> => {
    for (;;) {
      const handled = await service.poller.drain();
      const claimed = await transactions.work((tx) =>
        sql`
          select 1 from outbox where claimed_until > ${now()}
          union all select 1 from deadline where claimed_until > ${now()}
          union all select 1 from cursor where claimed_until > ${now()}
          union all select 1 from rule_proposal where claimed_until > ${now()}
          union all select 1 from screening_claim where claimed_until > ${now()}
          union all select 1 from listing_picture where claimed_until > ${now()}
          union all select 1 from transparency_statement where claimed_until > ${now()} and state = 'waiting'`.execute(
          tx,
        ),
      );
      if (handled === 0 && claimed.rows.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const mailTo: Running['mailTo'] = async (address) => {
    await settle();
    const mails = await transactions.work((tx) => readInbox(tx, { key: programme, entropy, to: address }));
    return mails.map(({ subject, text, link }) => ({ subject, text, link: link ?? null }));
  };
  const tokenOf = (user: string): Promise<string> => transactions.work((tx) => addSession(tx, user, entropy));
  const deskUser: Running['deskUser'] = async (
    name,
    { position = 'approver', organisation, practised = true } = {},
  ) => {
    const user = await transactions.work(async (tx) => {
      const added = await addUser(
        tx,
        { email: `${name}@desk.example`, name, password: 'a long password', role: 'desk', position, organisation },
        { now: now(), entropy },
      );
      if (added === undefined || !practised) return added;
      await allowTenantWrites(tx, ['desk']);
      // Its clock may be moved by years.
      await passPractice(tx, { user: added, entropy: systemEntropy }, new Date('2100-01-01'));
      return added;
    });
    if (user === undefined) throw new Error(`${name} is at the desk already`);
    return tokenOf(user);
  };
  const personOf = async (
    participant: string,
    name: string,
    role: 'participant' | 'marketplace',
    position: Position = 'filer',
  ) => {
    const user = await transactions.work(async (tx) => {
      await allowTenantWrites(tx, [participant]);
      const email = `${name}@${participant.replace(':', '.')}.example`;
      const user = { email, name, password: 'a long password', role, participant, position };
      return addUser(tx, user, { now: now(), entropy });
    });
    if (user === undefined) throw new Error(`${name} belongs to ${participant} already`);
    return tokenOf(user);
  };
  const colleague: Running['colleague'] = (participant, name, position) =>
    personOf(participant, name, 'participant', position);
  let desk: string | undefined;
  const importEntries: Running['importEntries'] = async (entries) => {
    desk ??= await deskUser('importer');
    const answer = await call('POST', '/register-entries', { as: desk, body: { entries: entries.map(entryOf) } });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body.outcomes;
  };
  return {
    service,
    database,
    dataDirectory,
    clock,
    programme,
    rules: () => rulesInForce(programme, now()),
    shops,
    call,
    settle,
    mailTo,
    deskUser,
    colleague,
    marketplaceUser: (id, name = 'ops', position) => personOf(marketplaceTenant(id), name, 'marketplace', position),
    importEntries,
    async participant(entry, { name, kind, language, ...register } = {}) {
      await importEntries([{ ...entry, ...register }]);
      const email = `${entry.number}@${entry.office}.example`.toLowerCase();
      const asked = await call('POST', '/enrolments', {
        body: {
          name: name ?? entry.owner,
          kind: kind ?? 'rights-holder',
          email,
          language: language ?? 'en',
          right: { office: entry.office, number: entry.number },
        },
      });
      const code = codeIn((await mailTo(entry.contact))[0]);
      const active = await call('POST', `/enrolments/${asked.body.id}/confirm`, {
        body: { code, password: 'a long password', terms: acceptance(kind) },
      });
      if (active.body.status !== 'active') throw new Error(JSON.stringify([asked.body, active.body]));
      const account = await transactions.work((tx) =>
        tx
          .selectFrom('account')
          .innerJoin('enrolment', 'enrolment.participant', 'account.participant')
          .select(['account.user_id', 'account.participant'])
          .where('enrolment.id', '=', asked.body.id)
          .executeTakeFirstOrThrow(),
      );
      return { id: account.participant ?? '', token: await tokenOf(account.user_id) };
    },
    async linkOf(caseId) {
      const row = await transactions.work((tx) =>
        tx
          .selectFrom('notice')
          .select(['id', 'kind', 'seller', 'bundle'])
          .where('kind', '=', 'statement-of-reasons')
          .where(sql<boolean>`cases ? ${caseId}`)
          .executeTakeFirstOrThrow(),
      );
      return transactions.work((tx) => linkOfNotice(tx, programme.linkKey, row.seller ?? '', row));
    },
    async close() {
      await service.close();
      egress.close();
      await Promise.all(Object.values(shops).map((shop) => shop.close()));
      await database.close();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** A marketplace with fewer abilities. */
function without(missing: () => readonly ActionType[], connector: Connector, variants: boolean): Connector {
  const capabilities: Connector['capabilities'] = () => {
    const { actions, ...others } = connector.capabilities();
    const gone: readonly string[] = missing();
    const left = Object.fromEntries(Object.entries(actions).filter(([type]) => !gone.includes(type)));
    return { ...others, variants: variants && others.variants, actions: left };
  };
  return { ...connector, capabilities };
}

/** Completes a register entry with default values. */
const entryOf = (entry: Partial<Entry>): object => ({
  type: 'trademark',
  territories: ['CN'],
  classes: [25],
  validUntil: '2030-01-01T00:00:00.000Z',
  registeredOn: '2015-03-02',
  ...entry,
});

/** The six digits of a mail. */
export function codeIn(mail: { text: string } | undefined): string {
  const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0];
  if (code === undefined) throw new Error('no mail with a code');
  return code;
}
