import { join } from 'node:path';
import { words } from '@marketsafe/terms';
import { composeProof } from '../../oversight/ledger/index.ts';
import { directoryBlobs } from '../../platform/blobs.ts';
import { openInstalled, type Place } from '../../platform/database/open-installed.ts';
import { systemEntropy } from '../../platform/entropy.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type Transactions, type Tx, transactionsOf } from '../../platform/transactions.ts';
import type { Party } from '../../takedown/cases/index.ts';
import { findSubject, type Subject } from '../subject.ts';
import { type DocumentFault, writeDocuments } from './documents.ts';
import { writeNewFolder } from './new-folder.ts';
import { type Noun, whichRows } from './noun.ts';
import { nouns } from './nouns/index.ts';
import { readmeOf } from './readme.ts';
import { type Row, rowsOf } from './rows.ts';
import { Writing, type Written } from './writing.ts';

export interface ExportOptions {
  /** A folder that is not there, or is empty. */
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
  /** A file is begun. */
  readonly onFile?: (path: string) => void | Promise<void>;
}

/** `manifest.json` of an export. */
export interface Manifest {
  readonly format: 'marketsafe-export@v1';
  readonly of: { readonly kind: 'everything' } | Pick<Subject, 'kind' | 'id'>;
  readonly takenAt: string;
  readonly ledger: { readonly entries: number; readonly checkpoint?: string };
  /** Cases that no checkpoint covers yet: the next one does within minutes. */
  readonly withoutProof: readonly string[];
  readonly faults: readonly DocumentFault[];
  readonly files: readonly Written[];
}

/** What is exported: everything, or what is held about one subject. */
type Which = { readonly who?: string };

/**
 * Exports everything, or what the programme holds about `who`: a seller by its key, a participant by its id, a person by their e-mail
 * address. All of it is of one point, next to the running service if its database is a server.
 * @throws ExportError, UnknownSubjectError, NoDatabaseError, DirectoryInUseError; then nothing was written
 */
export async function exportFrom(place: Place, options: ExportOptions & Which): Promise<Manifest> {
  const database = await openInstalled(place);
  return writeExport(transactionsOf(database), place.dataDirectory, options).finally(() => database.close());
}

/** As `exportFrom`, of an opened database. */
export const writeExport = (
  transactions: Transactions,
  dataDirectory: string,
  { who, folder, signal, onFile }: ExportOptions & Which,
): Promise<Manifest> =>
  transactions.snapshot(async (tx) => {
    const subject = who === undefined ? undefined : await findSubject(tx, who);
    return writeNewFolder(folder, (aside) => fill(tx, new Writing(aside, signal), { dataDirectory, subject, onFile }));
  });

interface Filling {
  readonly dataDirectory: string;
  readonly subject: Subject | undefined;
  readonly onFile: ExportOptions['onFile'];
}

async function fill(tx: Tx, writing: Writing, { dataDirectory, subject, onFile }: Filling): Promise<Manifest> {
  const takenAt = new Date().toISOString();
  const kept = new Map<string, readonly Row[]>();
  const written: Noun[] = [];
  for (const noun of nouns) {
    const which = whichRows(noun, subject);
    if (which === undefined) continue;
    await onFile?.(noun.file);
    written.push(noun);
    const rows: Row[] = [];
    const keep = noun.file === 'documents.jsonl' ? whole : noun.file === 'cases.jsonl' ? onlyId : undefined;
    await writing.lines(
      noun.file,
      (async function* () {
        for await (const batch of rowsOf(tx, noun.file, noun.rows(which))) {
          const completed = (await noun.complete?.(tx, batch)) ?? batch;
          if (keep) rows.push(...completed.map(keep));
          yield subject
            ? completed.map((row) => without(noun.shownTo?.(row, subject) ?? row, noun.ofOthers))
            : completed;
        }
      })(),
    );
    kept.set(noun.file, rows);
  }
  await onFile?.('documents');
  const blobs = directoryBlobs(join(dataDirectory, 'exhibits'), systemEntropy);
  const faults = await writeDocuments(writing, blobs, kept.get('documents.jsonl') ?? []);
  await onFile?.('ledger/proofs');
  const cases = (kept.get('cases.jsonl') ?? []).map(({ id }) => String(id));
  const withoutProof = await writeProofs(tx, writing, cases, partyOf(subject));
  const described = { takenAt, nouns: written, isSubject: subject !== undefined };
  await writing.file('README.md', readmeOf(described, 'en'));
  await writing.file('README.zh-CN.md', readmeOf(described, 'zh-CN'));
  await writing.file('codes.json', `${JSON.stringify(words, null, 1)}\n`);
  const manifest: Manifest = {
    ...{
      format: 'marketsafe-export@v1',
      of: subject ? { kind: subject.kind, id: subject.id } : { kind: 'everything' },
    },
    ...{ takenAt, ledger: await ledgerHead(tx), withoutProof, faults, files: [...writing.files] },
  };
  await writing.file('manifest.json', `${JSON.stringify(manifest, null, 1)}\n`);
  return manifest;
}

const whole = (row: Row): Row => row;
const onlyId = ({ id }: Row): Row => ({ id });

const without = (row: Row, names: readonly string[] = []): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

const partyOf = (subject: Subject | undefined): Party =>
  subject === undefined ? 'desk' : subject.kind === 'seller' ? 'seller' : 'complainant';

/** Proofs as the party may have them. Returns the cases that no checkpoint covers. */
async function writeProofs(tx: Tx, writing: Writing, cases: readonly string[], party: Party): Promise<string[]> {
  const uncovered: string[] = [];
  for (const id of cases) {
    const proof = await composeProof(tx, [id], party).catch((error: unknown) => {
      if (error instanceof ProblemError && error.code === 'not-in-checkpoint') return undefined;
      throw error;
    });
    if (proof === undefined) uncovered.push(id);
    else await writing.file(`ledger/proofs/${id}.json`, proof);
  }
  return uncovered;
}

async function ledgerHead(tx: Tx): Promise<Manifest['ledger']> {
  const head = await tx.selectFrom('ledger_head').select('size').executeTakeFirst();
  const last = await tx
    .selectFrom('ledger_checkpoint')
    .select('note')
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { entries: Number(head?.size ?? 0), ...(last && { checkpoint: last.note }) };
}
