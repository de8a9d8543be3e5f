import { readFile } from 'node:fs/promises';
import { clamdScanner } from '../../platform/cleaning/index.ts';
import { ShiftedClock } from '../../platform/clock.ts';
import { type Database, openDatabase } from '../../platform/database/open.ts';
import { acquireRunLock } from '../../platform/database/running.ts';
import { openEgress } from '../../platform/egress/index.ts';
import { systemEntropy } from '../../platform/entropy.ts';
import { assertLawful } from '../../platform/lawful.ts';
import type { Logging } from '../../platform/log.ts';
import { localInbox, type Mailer, smtpMailer } from '../../platform/mail/index.ts';
import { loadPolicies } from '../../platform/policies.ts';
import { type Programme, versionsOf } from '../../platform/programme.ts';
import { openRenderer } from '../../platform/rendering/index.ts';
import { loadSecrets } from '../../platform/secrets.ts';
import { readSettlementBodies } from '../../platform/settlement-bodies.ts';
import { transactionsOf } from '../../platform/transactions.ts';
import { keyFileOf, loadKeyRing, Vault } from '../../platform/vault/index.ts';
import { shortLinksOut } from '../../takedown/complaints/index.ts';
import { createService, type Service } from '../service.ts';
import type { Configuration } from './configuration.ts';
import { connecting } from './connect.ts';
import { databaseAddress } from './database-address.ts';
import { mailboxOf, mailServerOf } from './mail-server.ts';
import { openMarketplaces, secretOf } from './marketplaces.ts';
import { openidSettings } from './openid-settings.ts';
import { readSecretFile } from './secret-file.ts';
import { timeStampSettings } from './time-stamps.ts';
import { translatorSettings } from './translator-settings.ts';

export interface LiveOptions {
  /** The log's destination and lowest level. */
  readonly logger?: Logging;
  /** Reports that a connector's secret was replaced at run time, or could not be. */
  readonly onSecret?: (what: string) => void;
  /** Reports that the last line of imported listings had no end, and what became of it. */
  readonly onMended?: (what: string) => void;
}

export interface RunningProgramme {
  /** Where people reach it. */
  readonly url: string;
  readonly service: Service;
  close(): Promise<void>;
}

/**
 * Starts a configured programme: its database, marketplaces, mail and portals. Without a database server it is a trial.
 * @throws ConfigurationError, UnfitDatabaseError, DirectoryInUseError
 */
export async function startLive(configuration: Configuration, options: LiveOptions = {}): Promise<RunningProgramme> {
  const { database: server, data: dataDirectory, listen, tls } = configuration;
  const address = await databaseAddress(configuration);
  const tlsFiles = tls && { cert: await readFile(tls.certificate), key: await readFile(tls.key) };
  const database = await openDatabase(address ?? dataDirectory, {
    ...(server?.connections !== undefined && { connections: server.connections }),
  });
  const opened: (() => Promise<void>)[] = [database.close];
  const close = async (): Promise<void> => {
    for (const one of opened.splice(0).toReversed()) await one();
  };
  try {
    opened.push(await acquireRunLock(database));
    const service = await serviceOf(configuration, database, { ...options, opened, tls: tlsFiles });
    opened.push(service.close);
    await service.app.listen(listen);
    service.poller.start(500);
    return { url: configuration.url, service, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Starting extends LiveOptions {
  /** The functions that close what was opened, in the order of opening. */
  readonly opened: (() => Promise<void>)[];
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | undefined;
}

async function serviceOf(
  configuration: Configuration,
  database: Database,
  { opened, tls, logger, onSecret = () => {}, onMended = () => {} }: Starting,
): Promise<Service> {
  const {
    data: dataDirectory,
    url,
    proxy,
    scanner,
    metrics,
    screening,
    ledger,
    settlementBodies: bodies,
  } = configuration;
  const clock = new ShiftedClock();
  const entropy = systemEntropy;
  const vault = new Vault(await loadKeyRing(keyFileOf(dataDirectory, configuration.keys), entropy), entropy);
  const secrets = await loadSecrets(dataDirectory, vault);
  const { packs, laws, calendar, calendars } = await loadPolicies();
  const egress = openEgress(undefined, configuration.programme.id);
  opened.push(async () => egress.close());
  const programme: Programme = {
    ...{ name: configuration.programme.name, packs, laws, calendar, publicUrl: url },
    versions: versionsOf(packs, configuration.programme.pack),
    appealsElsewhere: configuration.programme.appealsElsewhere,
    ...{ identityKey: secrets.identity, linkKey: secrets.links },
    ...(bodies !== undefined && { settlementBodies: readSettlementBodies(await readFile(bodies, 'utf8'), bodies) }),
    marketplaces: await openMarketplaces(configuration.marketplaces, {
      ...{ dataDirectory, vault, clock, entropy, egress, calendars, onSecret, onMended, keeps: true },
      keepsLetters: configuration.mail === undefined,
    }),
  };
  assertLawful(programme, clock.now());
  const { mail } = configuration;
  const secretFile = mail?.bounces?.secretFile;
  const mailSecret =
    secretFile === undefined
      ? undefined
      : await secretOf('mail', 'webhook', () => readSecretFile(secretFile), {
          dataDirectory,
          vault,
          clock,
          onSecret,
          keeps: true,
        });
  const mailbox = mail && (await mailboxOf(mail));
  return createService({
    ...{ database, programme, clock, entropy, egress, vault, dataDirectory, tls, logo: configuration.programme.logo },
    ...{ terms: configuration.terms, templatesCount: false },
    mailer: await mailerOf(configuration, egress, () =>
      localInbox({ transactions: transactionsOf(database), clock, entropy, key: programme }),
    ),
    ...(mailSecret && { mailSecrets: () => mailSecret.accepted() }),
    ...(mailbox && { mailbox }),
    sessionSecret: secrets.session,
    deskNeedsSecondFactor: true,
    openid: configuration.oidc && (await openidSettings(configuration.oidc)),
    languages: configuration.programme.languages,
    trustedProxies: proxy ?? [],
    webhooksInside: configuration.webhooksInside ?? [],
    // A trial asks no marketplace.
    ...(database.durable && {
      connect: connecting({
        ...{ dataDirectory, vault, clock, entropy, egress, calendars, onSecret },
        inside: configuration.marketplacesInside ?? [],
        openEgress: () => openEgress(undefined, configuration.programme.id),
      }),
    }),
    ...(configuration.followShortLinks && { shortLinks: egress.http(shortLinksOut) }),
    ...(configuration.browser !== undefined && { renderer: openRenderer(configuration.browser) }),
    timeStamps: configuration.timeStamps && (await timeStampSettings(configuration.timeStamps)),
    ledger: {
      ...(ledger?.key !== undefined && { keyFile: ledger.key }),
      ...(ledger?.mailTo && { addresses: ledger.mailTo }),
    },
    translation: configuration.translation && (await translatorSettings(configuration.translation)),
    ...(scanner && { scan: clamdScanner(scanner.clamd, egress) }),
    ...(metrics && { metricsPort: metrics.port }),
    ...(screening && { screeningThreads: screening.threads }),
    ...(logger && { logger }),
  });
}

async function mailerOf(
  { mail, programme }: Configuration,
  egress: ReturnType<typeof openEgress>,
  otherwise: () => Mailer,
): Promise<Mailer> {
  if (mail === undefined) return otherwise();
  return smtpMailer(await mailServerOf(mail, programme.name.en), egress);
}
