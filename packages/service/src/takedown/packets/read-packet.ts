import type { CaseEvent, ComplaintFiled } from '@marketsafe/procedure';
import type { EvidenceGrade } from '@marketsafe/terms';
import type { PictureDependencies } from '../../intake/pictures/index.ts';
import { partyViews } from '../../oversight/ledger/index.ts';
import type { Blobs } from '../../platform/blobs.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import { marketplaceOf, type Programme, rulesByHash } from '../../platform/programme.ts';
import type { AnyTx, Transactions } from '../../platform/transactions.ts';
import { type CopyOf, readCopies, readScreenshot, type ScreenshotOf } from '../captures/index.ts';
import type { CaseView, Party } from '../cases/index.ts';
import { type PacketStamp, readStamp } from '../time-stamps/index.ts';
import { type FilerPart, type Packet, type PacketFile, packetFileFormat } from './contract.ts';
import { picturesOf, screenshotIn } from './pictures.ts';
import { sectionsOf } from './sections.ts';
import { elementsOf } from './weigh-elements.ts';
import { howToVerify, prepared } from './words.ts';

export interface PacketDependencies extends PictureDependencies {
  readonly programme: Programme;
  readonly transactions: Transactions;
  readonly blobs: Blobs;
}

/** The parts of a packet that one party may see. */
type Parts = Pick<PacketFile, 'case' | 'reader' | 'parts'> & {
  readonly grade?: EvidenceGrade | undefined;
  readonly packet: Packet;
  readonly filer?: FilerPart | undefined;
};

/**
 * The packet of a case for one party. The caller has checked that the party may see the case; runs as the prover. The pictures, the
 * page's words and the time stamp are added after the transaction.
 */
export async function readPacket(
  tx: AnyTx,
  deps: PacketDependencies,
  { id, grade }: Pick<CaseView, 'id' | 'grade'>,
  reader: Party,
): Promise<() => Promise<PacketFile>> {
  const { packet, filer, parts } = await openPacket(tx, id, reader);
  const read: Parts = { case: id, grade, reader, parts, packet, filer };
  return async () => {
    const hashes = (packet.capture?.log ?? []).flatMap(({ sha256 }) => sha256 ?? []);
    const [copies, screenshot, stamp] = await Promise.all([
      readCopies(deps, packet.bundle, hashes),
      packet.capture && readScreenshot(deps, packet.bundle, packet.capture),
      readStamp(deps.transactions, id),
    ]);
    return fileOf(deps.programme, read, { copies, screenshot, stamp });
  };
}

/** The sealed parts of a case's packet that one party may see. As `readPacket`. */
export async function openPacket(
  tx: AnyTx,
  id: string,
  reader: Party,
): Promise<Pick<Parts, 'packet' | 'filer' | 'parts'>> {
  const row = await tx
    .selectFrom('event')
    .select('payload')
    .where('kind', '=', 'case')
    .where('aggregate', '=', id)
    .where('version', '=', 1)
    .executeTakeFirst();
  if (!row) throw notFound('case');
  const event = { type: 'complaint-filed', ...(row.payload as object) } as ComplaintFiled;
  const { packet: sealed, packetOfFiler } = event;
  const opened = await open(tx, partyViews(reader, [event satisfies CaseEvent])[0]?.opens ?? []);
  const page = opened.get(sealed.sealed);
  if (!page) throw erased();
  const packet = page.body as Packet;
  const filer = opened.get(packetOfFiler.sealed) as { salt: string; body: FilerPart } | undefined;
  const parts = {
    packet: { id: sealed.sealed, hash: sealed.hash, salt: page.salt, body: packet },
    filer: { id: packetOfFiler.sealed, hash: packetOfFiler.hash, ...filer },
  };
  return { packet, filer: filer?.body, parts };
}

/** What was made of the packet's files after the filing. */
interface AddedLater {
  readonly copies: ReadonlyMap<string, CopyOf>;
  readonly screenshot: ScreenshotOf | undefined;
  readonly stamp: PacketStamp;
}

function fileOf(
  programme: Programme,
  { packet, filer, grade, ...read }: Parts,
  { copies, screenshot, stamp }: AddedLater,
): PacketFile {
  const { name, zone } = marketplaceOf(programme, packet.target.marketplace);
  const wording = { marketplace: name, zone, rules: rulesByHash(programme, packet.pack) };
  return {
    format: packetFileFormat,
    ...read,
    sections: sectionsOf(packet, filer, {
      ...wording,
      copies,
      screenshot,
      stamp: { hash: read.parts.packet.hash, stamp },
      ...(grade && { grade }),
    }),
    pictures: picturesOf(packet, copies),
    ...(screenshot && { screenshot: screenshotIn(screenshot) }),
    ...(typeof stamp === 'object' && { stamp }),
    elements: elementsOf(packet),
    prepared,
    howToVerify,
  };
}

const erased = (): ProblemError =>
  new ProblemError(410, 'packet-erased', 'The record was erased. Its hash stays in the ledger.');

async function open(tx: AnyTx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { salt: string; body: unknown }>();
  const rows = await tx
    .selectFrom('sealed')
    .select(['id', 'salt', 'body'])
    .where('id', 'in', [...ids])
    .where('body', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, salt, body }) => [id, { salt: salt.toString('hex'), body: body as unknown }]));
}
