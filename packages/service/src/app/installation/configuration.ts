/** The operator's configuration of a live programme: `marketsafe.yaml`. It holds no secret; secrets are files that it names. */

import { dirname, resolve } from 'node:path';
import {
  complaintFileKind,
  connectionKinds,
  connectorKinds,
  hostIds,
  hostProfile,
  importedKind,
  isHostKind,
  isSiteOf,
  keptThere,
} from '@marketsafe/connectors';
import { canonicalText, formatProblem, readYaml, schemaProblems } from '@marketsafe/procedure';
import { Forum } from '@marketsafe/terms';
import { z } from 'zod';
import { isServerAddress } from '../../platform/database/open.ts';
import { PartyName } from '../../platform/fields.ts';

/** The file's usual name. */
export const configurationName = 'marketsafe.yaml';

const shortName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no short name: write a-z, 0-9 and single hyphens')
  .max(40);
const FileName = z.string().trim().min(1).max(1000);
const Port = z.int().min(1).max(65_535);
const Texts = z.union(
  [PartyName.transform((name) => ({ en: name, 'zh-CN': name })), z.strictObject({ en: PartyName, 'zh-CN': PartyName })],
  { error: 'is neither a name nor one in each language, {en, zh-CN}' },
);

/** An address of a web server, without a path. */
const Origin = z.string().transform((given, context) => {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url && /^https?:$/.test(url.protocol) && given.replace(/\/$/, '') === url.origin) return url.origin;
  context.addIssue({ code: 'custom', message: 'is no address without a path, like https://programme.example' });
  return z.NEVER;
});

const Address = z.union([z.ipv4(), z.ipv6()], { error: 'is no IP address' });
const Network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
  error: 'is no address and no network, like 10.0.0.5 or 10.0.0.0/8',
});

const DatabaseUrl = z
  .string()
  .refine(isServerAddress, {
    error: 'is no address of a PostgreSQL server, like postgres://user@host/name',
  })
  .refine((given) => !URL.canParse(given) || new URL(given).password === '', {
    error: 'holds a password; put the whole address into a file and name the file under "urlFile"',
  });

const SmtpUrl = z.string().refine((given) => /^smtps?:\/\/[^/@]+$/.test(given) && URL.canParse(given), {
  error: 'is no address of a mail server without user and password, like smtp://mail.example:587',
});

/** OpenID Connect Discovery, section 4: HTTPS. On this machine plain HTTP reaches no one else. */
const isIssuer = (given: string): boolean => {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isLocal = url?.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  return (url?.protocol === 'https:' || isLocal) && !/[?#@]/.test(given);
};

const Oidc = z.strictObject({
  /** Stands on the button of the sign-in page. */
  name: Texts,
  issuer: z
    .string()
    .max(1000)
    .refine(isIssuer, { error: 'is no issuer of OpenID Connect, like https://login.association.example' }),
  clientId: z.string().trim().min(1).max(500),
  secretFile: FileName,
  /** The domains of the people's addresses. */
  domains: z
    .array(
      z
        .string()
        .toLowerCase()
        .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is no domain of addresses, like association.example'),
    )
    .min(1)
    .max(50),
  /** The claim that says that an address is verified. */
  verifiedClaim: z.string().trim().min(1).max(100).default('email_verified'),
  /** What its ID token says if it asked for a second factor. */
  secondFactor: z
    .strictObject({
      claim: z.enum(['acr', 'amr']),
      values: z
        .array(z.string().regex(/^\S+$/, 'holds a space; write each value as an entry of its own').max(200))
        .min(1)
        .max(20),
    })
    .optional(),
});

const Marketplace = z.strictObject({
  id: shortName,
  name: Texts.optional(),
  connector: z.enum(connectorKinds.map(({ kind }) => kind)),
  /** Where its API is; the API's own path follows. Of imported listings: where people find the marketplace. */
  url: z.url({ protocol: /^https?$/, error: 'is no web address' }).transform((url) => url.replace(/\/+$/, '')),
  /** The first token, that our connector shows to it. `marketsafe secrets set` replaces it later. */
  secretFile: FileName.optional(),
  /** The first secret that it signs its events with. */
  webhookSecretFile: FileName.optional(),
  /** How its pages' addresses look, absolute or below `url`, with `{listing}` or `{storefront}` in the place of an id. */
  pages: z
    .array(
      z
        .string()
        .regex(/\{(listing|storefront)\}/, 'names neither {listing} nor {storefront}')
        .max(300),
    )
    .min(1)
    .max(20)
    .optional(),
  /** By default `decides-here`; a host that takes complaints in a form decides itself. */
  forum: Forum.optional(),
  /** Of the connector `operator-api`: whether the marketplace keeps its sellers' contacts, names and identities. By default not. */
  sellers: z.enum(['handed-over', keptThere]).optional(),
  /** Of the connector `complaint-file`: whose form it is. */
  host: z.enum(hostIds).optional(),
  /** Where it offers goods, ISO 3166-1 alpha-2. */
  territories: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'is no country code of two capitals'))
    .min(1)
    .default(['CN']),
  /** Its days are counted in this IANA zone, with this calendar of `policies/calendars`. */
  zone: z
    .string()
    .refine((zone) => isZone(zone), { error: 'is no IANA time zone, like Europe/Berlin' })
    .default('Asia/Shanghai'),
  calendar: shortName.default('china'),
  /** The DSA Transparency Database that its statements of reasons go to, up to `/api/v1`. */
  statements: z.url({ protocol: /^https?$/, error: 'is no web address' }).optional(),
  /** Hours between the beginnings of two full pulls of its listings; default 24. */
  fullPullHours: z.int().min(1).max(720).optional(),
  /** Whether its own people have accounts. */
  people: z.boolean().default(false),
});

const Configuration = z
  .strictObject({
    programme: z.strictObject({
      id: shortName,
      name: Texts,
      /** A picture, SVG or PNG. */
      logo: FileName.optional(),
      languages: z
        .array(z.enum(['en', 'zh-CN']))
        .min(1)
        .default(['en', 'zh-CN']),
      pack: shortName.default('marketsafe-expansion'),
      /** An appeal is decided by a person of another organisation than the one whose person decided. */
      appealsElsewhere: z.boolean().default(false),
    }),
    /** Where people reach it. */
    url: Origin,
    listen: z
      .strictObject({
        host: Address.default('127.0.0.1'),
        port: Port.default(4080),
      })
      .default({ host: '127.0.0.1', port: 4080 }),
    /** Absent: a trial on the embedded database. */
    database: z
      .strictObject({
        url: DatabaseUrl.optional(),
        urlFile: FileName.optional(),
        connections: z.int().min(2).max(200).optional(),
      })
      .refine(({ url, urlFile }) => (url === undefined) !== (urlFile === undefined), {
        error: 'needs either "url" or "urlFile"',
      })
      .optional(),
    mail: z
      .strictObject({
        smtp: SmtpUrl,
        user: z.string().min(1).max(200).optional(),
        passwordFile: FileName.optional(),
        from: z.email().max(200),
        /** Where bounces and replies arrive; each letter's address names it. */
        bounces: z
          .strictObject({
            address: z.email().max(200),
            /** The secret that the mail server signs its events with. */
            secretFile: FileName.optional(),
            /** The mailbox of that address, visited every minute. */
            imap: z
              .strictObject({
                server: z.string().regex(/^imaps:\/\/[^/@]+$/, 'is no address of a mailbox, like imaps://mail.example'),
                user: z.string().min(1).max(200),
                passwordFile: FileName,
                caFile: FileName.optional(),
              })
              .optional(),
          })
          .optional(),
        /** A certificate authority of your own, PEM. */
        caFile: FileName.optional(),
      })
      .refine(({ user, passwordFile }) => (user === undefined) === (passwordFile === undefined), {
        error: 'needs "user" and "passwordFile" together, or neither',
      })
      .optional(),
    /** Where people may sign in instead of by their password. */
    oidc: Oidc.optional(),
    /** The folder of uploaded files and sealed secrets. */
    data: FileName.default('data'),
    /** The folder of the terms of participation. */
    terms: FileName.default('terms'),
    /** The file of the master keys; in the data folder by default. */
    keys: FileName.optional(),
    /** Where it speaks TLS itself. */
    tls: z.strictObject({ certificate: FileName, key: FileName }).optional(),
    /** The addresses of the proxies in front of it, which speak TLS. */
    proxy: z.array(Network).min(1).max(50).optional(),
    /** The key that signs the ledger, in the data folder by default, and who is mailed its checkpoint each day. */
    ledger: z
      .strictObject({ key: FileName.optional(), mailTo: z.array(z.email().max(200)).max(50).optional() })
      .optional(),
    /** A list of the certified bodies that disputes in the Union can go to out of court. */
    settlementBodies: FileName.optional(),
    /** Addresses of your own network that participants' webhooks may have. */
    webhooksInside: z
      .array(z.url({ protocol: /^https?$/, error: 'is no web address' }))
      .max(50)
      .optional(),
    /** Addresses of your own network that administrators may connect marketplaces at. */
    marketplacesInside: z
      .array(z.url({ protocol: /^https?$/, error: 'is no web address' }))
      .max(50)
      .optional(),
    /** Whether short links among the addresses of a complaint (`e.tb.cn/…`) are opened, to read where they lead. */
    followShortLinks: z.boolean().default(false),
    /** Looks for malware in files from outside: clamd of ClamAV, with a TCP port. */
    scanner: z
      .strictObject({
        clamd: z.string().regex(/^tcp:\/\/[^/@]+:\d{1,5}$/, 'is no address of clamd, like tcp://127.0.0.1:3310'),
      })
      .optional(),
    /** A service that translates words of listings and parties, when a person asks, by LibreTranslate's interface. Off by default. */
    translation: z
      .strictObject({ url: z.url({ protocol: /^https?$/, error: 'is no web address' }), keyFile: FileName.optional() })
      .optional(),
    /** A Chromium, or its headless shell, that draws screenshots of pages that complaints are about. */
    browser: FileName.optional(),
    /** The authority that stamps packets with its time (RFC 3161), and the root certificate that its own ends at, PEM. */
    timeStamps: z
      .strictObject({
        url: z
          .url({ protocol: /^https?$/, error: 'is no web address' })
          .refine((url) => !/^[^/]+\/\/[^/]*@/.test(url), {
            error: 'holds a user name or a password, which no request sends',
          }),
        certificateFile: FileName,
      })
      .optional(),
    metrics: z.strictObject({ port: Port }).optional(),
    screening: z.strictObject({ threads: z.int().min(1).max(64) }).optional(),
    marketplaces: z.array(Marketplace).max(200).default([]),
  })
  .superRefine((given, context) => {
    const fault = (path: PropertyKey[], message: string): void => context.addIssue({ code: 'custom', path, message });
    if (given.tls && given.proxy)
      fault(['proxy'], 'stands beside "tls": either this service speaks TLS, or a proxy does');
    const isLocal = ['127.0.0.1', '::1'].includes(given.listen.host);
    if (!isLocal && !given.tls && !given.proxy)
      fault(
        ['listen', 'host'],
        'is reached from other machines without TLS: name "tls" files, or a "proxy" that speaks TLS',
      );
    if (given.tls && !given.url.startsWith('https:'))
      fault(['url'], 'begins with http:, though this service speaks TLS');
    if (given.marketplaces.some(({ id }) => id === 'mail'))
      fault(['marketplaces'], 'names one "mail", which is the mail server’s name');
    const twice = given.marketplaces.findIndex(
      ({ id }, at) => given.marketplaces.findIndex((one) => one.id === id) < at,
    );
    if (twice >= 0) fault(['marketplaces', twice, 'id'], 'names the same marketplace as another entry');
    const isTrial = given.database === undefined;
    if (isTrial && given.marketplaces.some(({ connector }) => connector !== importedKind))
      fault(
        ['marketplaces'],
        `needs a "database": on the embedded one, what was acknowledged can be lost at a power failure. A trial has marketplaces with the connector "${importedKind}"`,
      );
    for (const [at, one] of given.marketplaces.entries())
      for (const [key, message] of faultsOf(one, isTrial)) fault(['marketplaces', at, key], message);
    if (given.database !== undefined && given.mail === undefined)
      fault(['mail'], 'is missing: without it the programme can tell no one anything');
  });

/** Of one entry: its setting, and what is wrong with it. */
type Faults = readonly (readonly [setting: string, fault: string])[];

/** Settings that some connectors alone have. */
const ofSome = ['pages', 'sellers'] as const;
const kindsWith = (setting: (typeof ofSome)[number]): readonly string[] =>
  connectionKinds.flatMap(({ kind, settings }) => (settings.some(({ name }) => name === setting) ? [kind] : []));

/** What a marketplace with imported listings has not, since nothing is sent to it, and what any other needs. */
function faultsOf(one: z.output<typeof Marketplace>, isTrial: boolean): Faults {
  for (const setting of ofSome) {
    const kinds = kindsWith(setting);
    if (one[setting] !== undefined && !kinds.includes(one.connector))
      return [[setting, `is not for "${one.connector}": it is a setting of ${kinds.join(', ')}`]];
  }
  if (one.connector === complaintFileKind) return faultsOfFiles(one);
  if (one.host !== undefined) return [['host', `is for the connector "${complaintFileKind}"`]];
  if (one.connector !== importedKind)
    return [
      ...(one.secretFile === undefined
        ? [['secretFile', 'is missing: name the file with our token for the marketplace'] as const]
        : []),
      ...(isHostKind(one.connector) && one.forum !== 'decides-there'
        ? [['forum', `write decides-there: a host of the connector "${one.connector}" decides itself`] as const]
        : []),
    ];
  const given = (['secretFile', 'webhookSecretFile', 'statements'] as const).filter((key) => one[key] !== undefined);
  return [
    ...(isTrial
      ? []
      : [['connector', `is for a trial, where orders are sent to no marketplace: name another kind`] as const]),
    ...given.map(
      (key) => [key, `is not for the connector "${importedKind}": nothing is sent to the marketplace`] as const,
    ),
    ...(one.forum === 'decides-there'
      ? [['forum', `is not for the connector "${importedKind}": the marketplace hears of no complaint`] as const]
      : []),
  ];
}

/** A host that takes complaints in a form has no token, and decides itself. */
function faultsOfFiles({ host, id, forum, ...one }: z.output<typeof Marketplace>): Faults {
  if (host === undefined) return [['host', `is missing: name whose form it is, one of ${hostIds.join(', ')}`]];
  const profile = hostProfile(host);
  const given = (['secretFile', 'webhookSecretFile'] as const).filter((key) => one[key] !== undefined);
  return [
    ...(isSiteOf(profile, id)
      ? []
      : [['id', `"${id}" is no marketplace of ${host}, which has ${profile.sites.join(', ')}`] as const]),
    ...given.map(
      (key) => [key, `is not for the connector "${complaintFileKind}": nothing is sent to the host`] as const,
    ),
    ...(forum === 'decides-here'
      ? [['forum', `is not for the connector "${complaintFileKind}": the host decides itself`] as const]
      : []),
  ];
}

/** `marketsafe.yaml` as read: defaults filled in, names of files made absolute. */
export type Configuration = Readonly<z.output<typeof Configuration>>;
export type MarketplaceConfiguration = Configuration['marketplaces'][number];

/** The file cannot be used. The message names every fault with file, line, field and remedy. */
export class ConfigurationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigurationError';
  }
}

/**
 * Reads the text of a configuration file. File names in it are relative to `folder`, by default that of the file.
 * @throws ConfigurationError
 */
export function readConfiguration(text: string, file: string, folder = dirname(resolve(file))): Configuration {
  const yaml = readYaml(canonicalText(text), file);
  if (yaml.problems.length > 0) throw new ConfigurationError(yaml.problems.map(formatProblem).join('\n'));
  const parsed = Configuration.safeParse(yaml.data ?? {}, { reportInput: true });
  if (!parsed.success) {
    const problems = schemaProblems(parsed.error.issues, yaml, file);
    throw new ConfigurationError(problems.map(formatProblem).join('\n'));
  }
  return withPaths(parsed.data, folder);
}

function withPaths(given: Configuration, folder: string): Configuration {
  const at = (name: string): string => resolve(folder, name);
  const file: NamedFile = (key, name) => (name === undefined ? {} : { [key]: at(name) }) as never;
  return {
    ...given,
    programme: { ...given.programme, ...file('logo', given.programme.logo) },
    ...(given.database && { database: { ...given.database, ...file('urlFile', given.database.urlFile) } }),
    ...(given.mail && { mail: withMailPaths(given.mail, file) }),
    ...(given.oidc && { oidc: { ...given.oidc, secretFile: at(given.oidc.secretFile) } }),
    ...(given.translation && {
      translation: { ...given.translation, ...file('keyFile', given.translation.keyFile) },
    }),
    data: at(given.data),
    terms: at(given.terms),
    ...file('keys', given.keys),
    ...(given.ledger && { ledger: { ...given.ledger, ...file('key', given.ledger.key) } }),
    ...file('settlementBodies', given.settlementBodies),
    ...file('browser', given.browser),
    ...(given.timeStamps && {
      timeStamps: { ...given.timeStamps, certificateFile: at(given.timeStamps.certificateFile) },
    }),
    ...(given.tls && { tls: { certificate: at(given.tls.certificate), key: at(given.tls.key) } }),
    marketplaces: given.marketplaces.map((one) => ({
      ...one,
      ...file('secretFile', one.secretFile),
      ...file('webhookSecretFile', one.webhookSecretFile),
    })),
  };
}

/** An entry with the absolute name of a file, if there is one. */
type NamedFile = <K extends string>(key: K, name: string | undefined) => { readonly [key in K]?: string };

function withMailPaths(mail: NonNullable<Configuration['mail']>, file: NamedFile): typeof mail {
  const { bounces, passwordFile, caFile } = mail;
  const imap = bounces?.imap;
  return {
    ...{ ...mail, ...file('passwordFile', passwordFile), ...file('caFile', caFile) },
    ...(bounces && {
      bounces: {
        ...{ ...bounces, ...file('secretFile', bounces.secretFile) },
        ...(imap && { imap: { ...imap, ...file('passwordFile', imap.passwordFile), ...file('caFile', imap.caFile) } }),
      },
    }),
  };
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
