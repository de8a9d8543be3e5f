import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalText } from '@marketsafe/procedure';
import { sql } from 'kysely';
import { parseDocument, stringify } from 'yaml';
import { inviteUser } from '../../parties/members/index.ts';
import { copyTerms, hasTerms, readTermsFolder } from '../../parties/terms/index.ts';
import { writeFileAtomic } from '../../platform/atomic-write.ts';
import { openDatabase } from '../../platform/database/open.ts';
import { systemEntropy } from '../../platform/entropy.ts';
import { loadPolicies } from '../../platform/policies.ts';
import { packById } from '../../platform/programme.ts';
import { loadSecrets } from '../../platform/secrets.ts';
import { transactionsOf } from '../../platform/transactions.ts';
import { keyFileOf, loadKeyRing, Vault } from '../../platform/vault/index.ts';
import { type Configuration, ConfigurationError, configurationName, readConfiguration } from './configuration.ts';
import { databaseAddress } from './database-address.ts';
import { type PreparedDatabase, prepareDatabase } from './prepare-database.ts';
import { readOwnFile, readSecretFile } from './secret-file.ts';
import { readTrial, takeOver } from './take-over.ts';

export interface Initialised {
  /** The configuration file. */
  readonly config: string;
  /** The one-time link under which the first administrator makes their account; absent if a trial was taken over with its people. */
  readonly firstAdministrator?: string;
  /** The folder that the templates of the terms of participation were copied to; absent if it had texts already. */
  readonly templates?: string;
}

export interface InitialiseOptions {
  /** The folder of the new programme; names of files are relative to it. */
  readonly folder: string;
  /** The answers, in the shape of the configuration. The address of the database may hold a password here, and may be its owner's. */
  readonly answers: string;
  /** The answers' file, for messages. */
  readonly file: string;
  /** The address of the tables' owner, if the answers name the service's own login. */
  readonly ownerUrl?: string | undefined;
  /** The configuration file of a trial that the programme takes over, with its people, rights and cases. */
  readonly from?: string | undefined;
}

/** The file that takes the database's address from the answers. */
const addressFile = 'database-url';

/**
 * Makes a new programme in a folder: configuration, keys, terms, database, and the link for its first administrator. Or it takes a trial over,
 * which stays as it is.
 * @throws ConfigurationError, TermsError if an answer is wrong or the folder is in use; nothing was touched then
 * @throws DirectoryInUseError while the trial runs
 * @throws UnfitDatabaseError if the database cannot be used
 */
export async function initialise({ folder, answers, file, ownerUrl, from }: InitialiseOptions): Promise<Initialised> {
  const config = join(folder, configurationName);
  if (existsSync(config)) throw inUse(config);
  const { text, address } = withoutAddress(answers);
  const configuration = readConfiguration(text, file, folder);
  await assertFilesFit(configuration, address === undefined);
  const { data, keys, terms, programme } = configuration;
  const trial = from === undefined ? undefined : await readTrial(from);
  if (trial && configuration.database === undefined)
    throw new ConfigurationError(
      `${file}: "database" is missing. A trial is taken over to a server. Nothing was touched.`,
    );
  if (trial) assertNamesAll(trial, configuration, file);
  const hasOwnTerms = await hasTerms(terms);
  if (trial && !hasOwnTerms) await readTermsFolder(trial.terms);
  packById((await loadPolicies()).packs, programme.pack);
  if ((await readdir(data).catch(() => [])).length > 0) throw inUse(data);
  await mkdir(data, { recursive: true, mode: 0o700 });
  const made: string[] = [];
  let undo = async (): Promise<void> => undefined;
  let removeTerms = undo;
  try {
    if (!hasOwnTerms) removeTerms = await copyTerms(terms, trial?.terms);
    const given = address ?? (await databaseAddress(configuration));
    const prepared = given === undefined ? undefined : await prepareDatabase(given, ownerUrl);
    if (prepared) ({ undo } = prepared);
    const serviceUrl = prepared?.serviceUrl;
    if (serviceUrl !== undefined) await assertUnused(serviceUrl);
    if (trial && prepared)
      await takeOver(trial, { ...withOwner(prepared), places: configuration }, (path) => made.push(path));
    const vault = new Vault(await loadKeyRing(keyFileOf(data, keys), systemEntropy), systemEntropy);
    const { links: linkKey } = await loadSecrets(data, vault);
    if (serviceUrl !== undefined && address !== undefined)
      await writeFileAtomic(join(folder, addressFile), `${serviceUrl}\n`);
    const invited = trial ? {} : { firstAdministrator: await inviteFirst(configuration, { serviceUrl, linkKey }) };
    await writeFileAtomic(config, text);
    return { config, ...invited, ...(!hasOwnTerms && !trial && { templates: terms }) };
  } catch (error) {
    // What hinders the cleaning must not hide what happened.
    const cleaning = [
      undo(),
      removeTerms(),
      ...made.map((path) => rm(path, { force: true })),
      rm(data, { recursive: true, force: true }),
    ];
    if (address !== undefined) cleaning.push(rm(join(folder, addressFile), { force: true }));
    await Promise.allSettled(cleaning);
    throw error;
  }
}

/** The trial's cases are about its marketplaces. */
function assertNamesAll(trial: Configuration, { marketplaces }: Configuration, file: string): void {
  const missing = trial.marketplaces.find(({ id }) => !marketplaces.some((one) => one.id === id));
  if (missing)
    throw new ConfigurationError(
      `${file}: marketplaces: "${missing.id}" is missing, and the trial has its listings and cases. Name it, with a connector that reaches it. Nothing was touched.`,
    );
}

/** @throws ConfigurationError without an owner, who alone may fill the tables */
function withOwner({ ownerUrl, serviceUrl }: PreparedDatabase): { ownerUrl: string; serviceUrl: string } {
  if (ownerUrl !== undefined) return { ownerUrl, serviceUrl };
  throw new ConfigurationError(
    'A trial is taken over by the owner of the tables. Set DATABASE_OWNER_URL to their address. Nothing was touched.',
  );
}

const inUse = (path: string): ConfigurationError =>
  new ConfigurationError(`${path} is in use: a programme lives there. Name an empty one. Nothing was touched.`);

/** Moves the database's address into a file of its own, since the configuration holds no secret. Comments stay. */
function withoutAddress(answers: string): { readonly text: string; readonly address?: string } {
  const document = parseDocument(canonicalText(answers), { logLevel: 'error', uniqueKeys: false });
  const path = ['database', 'url'];
  // What cannot be read is refused with its line later.
  if (document.errors.length > 0) return { text: answers };
  const address = document.hasIn(path) ? document.getIn(path) : undefined;
  if (typeof address === 'string') {
    document.deleteIn(path);
    document.setIn(['database', 'urlFile'], addressFile);
  }
  // Lines stay as long as they are, so that what is wrong is named by its line in the answers.
  const text = answers.trimStart().startsWith('{') ? stringify(document.toJS()) : document.toString({ lineWidth: 0 });
  return { text, ...(typeof address === 'string' && { address }) };
}

/** Refuses file names that lead nowhere, before anything is made. */
async function assertFilesFit(
  { programme, database, mail, oidc, tls, terms, marketplaces }: Configuration,
  isAddressInFile: boolean,
): Promise<void> {
  if (isAddressInFile && database?.urlFile !== undefined) await readSecretFile(database.urlFile);
  const { bounces } = mail ?? {};
  for (const file of [mail?.passwordFile, bounces?.secretFile, bounces?.imap?.passwordFile, oidc?.secretFile])
    if (file !== undefined) await readSecretFile(file);
  if (tls) await readOwnFile(tls.key);
  for (const { secretFile, webhookSecretFile } of marketplaces) {
    if (secretFile !== undefined) await readSecretFile(secretFile);
    if (webhookSecretFile !== undefined) await readSecretFile(webhookSecretFile);
  }
  for (const path of [programme.logo, tls?.certificate, mail?.caFile])
    if (path !== undefined && !existsSync(path)) throw new ConfigurationError(`${path} is not there.`);
  if (await hasTerms(terms)) await readTermsFolder(terms);
}

/** @throws ConfigurationError if a programme, or a demonstration, lives in the database. */
async function assertUnused(serviceUrl: string): Promise<void> {
  const database = await openDatabase(serviceUrl);
  try {
    const used = await transactionsOf(database).work(async (tx) => {
      const { rows } = await sql`
        select from account_link union all select from account union all select from ledger_head where size > 0 limit 1`.execute(
        tx,
      );
      return rows.length > 0;
    });
    if (used) throw inUse('The database');
  } finally {
    await database.close();
  }
}

async function inviteFirst(
  configuration: Configuration,
  { serviceUrl, linkKey }: { readonly serviceUrl: string | undefined; readonly linkKey: string },
): Promise<string> {
  const database = await openDatabase(serviceUrl ?? configuration.data);
  try {
    const { link } = await transactionsOf(database).work(async (tx) => {
      const { url: publicUrl, programme } = configuration;
      // The person who opens the link enters their own name and address, so that no mail is sent.
      return inviteUser(
        tx,
        { role: 'desk', position: 'administrator' },
        { now: new Date(), entropy: systemEntropy, programme: { name: programme.name, publicUrl, linkKey } },
      );
    });
    return link;
  } finally {
    await database.close();
  }
}
