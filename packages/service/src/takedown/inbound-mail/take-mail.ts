import { matterRule, mattersOf } from '@marketsafe/procedure';
import type { Blobs } from '../../platform/blobs.ts';
import type { Cleaner, InboundMessage } from '../../platform/cleaning/index.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Upload } from '../../platform/handler.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type Programme, rulesOfCase } from '../../platform/programme.ts';
import { allowTenantWrites, sellerTenant } from '../../platform/tenant-scope.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { uuidFrom } from '../../platform/uuid.ts';
import { caseRows, lockCases } from '../case-file/index.ts';
import { keepDocument } from '../documents/index.ts';
import { raise } from '../matters/index.ts';
import { cameBack } from '../notices/index.ts';
import { isSellersAddress, type MailedNotice, noticeNamed } from './about.ts';
import type { Taken } from './contract.ts';

export interface InboundMailDependencies {
  readonly begin: (tx: AnyTx) => UnitOfWork;
  readonly entropy: Entropy;
  readonly programme: Programme;
  readonly blobs: Blobs;
  readonly cleaner: Cleaner;
}

/** A message that was read, with its attachments cleaned, before the transaction that takes it. */
export interface ReadMail {
  readonly message: InboundMessage;
  readonly documents: readonly Upload[];
  /** Names of attachments that are not kept, each with the code of the reason. */
  readonly notKept: readonly string[];
}

/** Undefined: it cannot be read. `recipient`: the envelope's, if the server says it. */
export async function readMail(
  { cleaner }: Pick<InboundMailDependencies, 'cleaner'>,
  raw: Buffer,
  recipient?: string,
): Promise<ReadMail | undefined> {
  const read = await cleaner.read(raw);
  if (read === undefined) return undefined;
  const message = { ...read, recipients: [...read.recipients, ...(recipient === undefined ? [] : [recipient])] };
  const documents: Upload[] = [];
  const notKept: string[] = [];
  if (message.automatic || message.report) return { message, documents, notKept };
  for (const { name, content } of message.attachments) {
    const bytes = Buffer.from(content, 'base64');
    try {
      documents.push({ name, bytes, ...(await cleaner.clean({ name, bytes }, `mail ${message.from}`)) });
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status === 503) throw error;
      notKept.push(`${name}: ${error.code}`);
    }
  }
  return { message, documents, notKept };
}

/** Takes a message that came to the programme's address: a report about a notice, or a seller's message in reply to one. */
export async function takeMail(deps: InboundMailDependencies, tx: AnyTx, mail: ReadMail): Promise<Taken> {
  const { message } = mail;
  const work = deps.begin(tx);
  const notice = await noticeNamed(work.tx, deps.programme.linkKey, {
    addresses: message.recipients,
    ids: message.about,
  });
  if (notice === undefined) return message.automatic ? 'nothing' : 'for-a-person';
  if (message.report) return message.report.failed && (await cameBack(work, notice.id)) ? 'undelivered' : 'nothing';
  // Two programs that answer each other would do so for ever.
  if (message.automatic) return 'nothing';
  if (notice.seller === null) return 'for-a-person';
  if (!notice.signed && !(await isSellersAddress(work.tx, notice.seller, message.from))) return 'for-a-person';
  return attach(deps, work, { ...notice, seller: notice.seller }, mail);
}

/** Keeps a seller's message with every case of the notice that it answers. Silence then waits until a person has read it. */
async function attach(
  deps: InboundMailDependencies,
  work: UnitOfWork,
  { id, bundle, cases, seller }: MailedNotice & { readonly seller: string },
  { message, documents, notKept }: ReadMail,
): Promise<Taken> {
  const all = await caseRows(work.tx, bundle === null ? { ids: cases } : { bundle });
  // What is written about a case whose papers were erased would be kept beside none.
  const rows = all.filter((row) => row.seller === seller && row.file.erasedAt === undefined);
  await lockCases(work, rows);
  // The same message gives the same id, so that it is kept once however often it is delivered.
  const matter = uuidFrom(`${id} ${message.id} ${message.from} ${message.text}`);
  const states = rows.map((row) => work.filed(row.id));
  if (states.some((state) => mattersOf(state, 'message').some((one) => one.id === matter))) return 'nothing';
  const { raise: rule } = matterRule('message');
  const open = states.filter((state) => {
    const rules = rulesOfCase(work.programme, state);
    return rule?.guard(state, { now: work.now, actor: { kind: 'system' }, rules }) === undefined;
  });
  const [first] = open;
  if (first === undefined) return 'for-a-person';
  const kept = await keepAll(deps, work, { seller, bundle: first.bundle }, documents);
  const words = [
    `${message.from}: ${message.subject}`,
    message.text,
    ...[...notKept, ...kept.flatMap((one) => ('left' in one ? one.left : []))].map((one) => `[${one}]`),
  ].join('\n\n');
  const exhibits = kept.flatMap((one) => ('left' in one ? [] : one));
  const command = raise(work, { kind: 'message', said: { words } }, { matter, documents: exhibits }, open);
  for (const state of open) work.execute({ kind: 'case', id: state.case }, command, { kind: 'system' });
  await work.finish();
  return 'attached';
}

/** Stores the documents; `left`: those for which the bundle has no room, with the code. */
async function keepAll(
  { blobs, entropy }: InboundMailDependencies,
  work: UnitOfWork,
  { seller, bundle }: { readonly seller: string; readonly bundle: string },
  documents: readonly Upload[],
) {
  const tenant = sellerTenant(seller);
  await allowTenantWrites(work.tx, [tenant]);
  const kept: ({ kind: string; id: string; sha256: string } | { left: string })[] = [];
  for (const document of documents) {
    try {
      const about = { tenant, bundle, now: new Date(work.now), entropy };
      const { id, sha256 } = await keepDocument(work.tx, blobs, document, about);
      kept.push({ kind: 'attachment', id, sha256 });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      kept.push({ left: `${document.name}: ${error.code}` });
    }
  }
  return kept;
}
