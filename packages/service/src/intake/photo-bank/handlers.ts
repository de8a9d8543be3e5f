import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import { afterCommit } from '../../platform/after-commit.ts';
import type { Blobs } from '../../platform/blobs.ts';
import { participantOf } from '../../platform/caller.ts';
import type { Entropy } from '../../platform/entropy.ts';
import { type Handlers, Picture, type Upload } from '../../platform/handler.ts';
import { lockFileToKeep } from '../../platform/lock-file.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { AnyTx, Tx } from '../../platform/transactions.ts';
import { noPicture, type PictureDependencies, readPicture } from '../pictures/index.ts';
import { takeOut } from './bank.ts';
import { keptPicture } from './case-pictures.ts';
import type { BankedPicture } from './contract.ts';
import { eraseUploads } from './erase-uploads.ts';
import { pairsOfFinding } from './pairs.ts';
import type { photoBankRoutes } from './routes.ts';

export interface PhotoBankDependencies extends PictureDependencies {
  readonly blobs: Blobs;
  readonly entropy: Entropy;
}

/** Photos and logos that a brand may have of its own: as many as it may name in the brand book. */
const mostUploads = 500;

interface Row {
  readonly id: string;
  readonly brand: string;
  readonly bank: 'brand' | 'logo';
  readonly name: string | null;
  readonly marketplace: string | null;
  readonly seller: string | null;
  readonly listing: string | null;
  readonly address: string | null;
  readonly fault: string | null;
  readonly compared: boolean;
  readonly first_seen: Date | string;
}

const columns = sql`id, brand, bank, name, marketplace, seller, listing, address, fault, pdq is not null as compared, first_seen`;

export function photoBankHandlers(deps: PhotoBankDependencies): Handlers<typeof photoBankRoutes> {
  const { clock, entropy, blobs, transactions } = deps;
  return {
    listBrandPictures: async ({ tx, caller, params }) => {
      const { participant } = participantOf(caller);
      await ownBrand(tx, participant, params.brand);
      const { rows } = await sql<Row>`
        select ${columns} from fingerprint
        where tenant = ${participant} and brand = ${params.brand} and bank in ('brand', 'logo') order by seq desc`.execute(
        tx,
      );
      return { items: rows.map(viewOf) };
    },

    addBrandPicture: async ({ tx, caller, params, query, upload }) => {
      const { participant } = participantOf(caller);
      const work = asServiceRole(tx);
      // Uploads for one brand are counted one after the other.
      await work
        .selectFrom('participant')
        .select('id')
        .where('id', '=', participant)
        .forUpdate()
        .executeTakeFirstOrThrow();
      await ownBrand(tx, participant, params.brand);
      const bank = query.kind === 'logo' ? 'logo' : 'brand';
      const copy = photoIn(upload);
      const sha256 = hash('sha256', copy, 'hex');
      const known = await uploaded(work, { participant, brand: params.brand, bank, sha256 });
      if (known) return viewOf(known);
      await checkRoom(work, participant, params.brand);
      await lockFileToKeep(work, sha256);
      await blobs.put(copy);
      const now = clock.now();
      const { rows } = await sql<Row>`
        insert into fingerprint (tenant, id, bank, brand, name, sha256, first_seen, read_at)
        values (${participant}, ${entropy.uuid()}::uuid, ${bank}, ${params.brand}, ${fileName(upload?.name)}, ${sha256}, ${now}::timestamptz,
          ${now}::timestamptz)
        returning ${columns}`.execute(work);
      const [row] = rows;
      if (!row) throw notFound('brand');
      return viewOf(row);
    },

    removeBrandPicture: async ({ tx, caller, params }) => {
      const { participant } = participantOf(caller);
      const { rows } = await sql`
        select from fingerprint where id::text = ${params.picture} and tenant = ${participant} and brand = ${params.brand}
          and bank in ('brand', 'logo') and seller is null`.execute(tx);
      if (rows.length === 0) throw notFound('picture');
      const work = asServiceRole(tx);
      const files = await takeOut(work, [params.picture], clock.now());
      // A file that stays after a crash or an error is named by no row.
      afterCommit(work, () => eraseUploads(transactions, blobs, files).catch(() => undefined));
      return { removed: true as const };
    },

    getBankPicture: async ({ tx, caller, params }) => {
      const { participant } = participantOf(caller);
      const { rows } = await sql`
        select from fingerprint where id::text = ${params.picture} and tenant = ${participant}`.execute(tx);
      if (rows.length === 0) throw notFound('picture');
      return () => bankPicture(deps, params.picture);
    },

    getFindingPictures: async ({ tx, caller, params }) => {
      const { participant } = participantOf(caller);
      const { rows } = await sql<{ signals: readonly unknown[] }>`
        select finding -> 'signals' as signals from finding
        where tenant = ${participant} and brand = ${params.brand} and marketplace = ${params.marketplace} and listing = ${params.listing}`.execute(
        tx,
      );
      const [row] = rows;
      if (!row) throw notFound('finding');
      const { rows: banked } = await sql`
        select from fingerprint where tenant = ${participant} and bank <> 'listing' limit 1`.execute(tx);
      return pairsOfFinding(tx, params, row.signals, banked.length > 0);
    },
  };
}

async function ownBrand(tx: AnyTx, participant: string, brand: string): Promise<void> {
  const row = await tx
    .selectFrom('brand')
    .select('id')
    .where('tenant', '=', participant)
    .where('id', '=', brand)
    .executeTakeFirst();
  if (!row) throw notFound('brand');
}

/** The cleaned copy of a photo: upright, and without what the file says beside its pixels. */
function photoIn(upload: Upload | undefined): Buffer {
  if (!upload) throw new ProblemError(400, 'file-missing', 'Send one file as the multipart field "file".');
  if (upload.copy.mime === 'image/jpeg') return upload.copy.body;
  throw new ProblemError(415, 'photo-type', `“${fileName(upload.name)}” is no picture. Send a JPEG, PNG or WebP.`);
}

const fileName = (name = 'picture'): string =>
  name
    .replaceAll(/.*[\\/]/g, '')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .slice(0, 120) || 'picture';

async function uploaded(
  work: Tx,
  of: { readonly participant: string; readonly brand: string; readonly bank: string; readonly sha256: string },
): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from fingerprint where sha256 = ${of.sha256} and tenant = ${of.participant} and brand = ${of.brand} and bank = ${of.bank}`.execute(
    work,
  );
  return rows[0];
}

async function checkRoom(work: Tx, participant: string, brand: string): Promise<void> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from fingerprint
    where tenant = ${participant} and brand = ${brand} and bank in ('brand', 'logo') and seller is null`.execute(work);
  if ((rows[0]?.count ?? 0) < mostUploads) return;
  throw new ProblemError(
    422,
    'photo-bank-full',
    `A brand may have ${mostUploads} photos and logos of its own. Remove some that show goods you sell no longer.`,
  );
}

const viewOf = ({ marketplace, seller, listing, address, ...row }: Row): z.input<typeof BankedPicture> => ({
  id: row.id,
  brand: row.brand,
  kind: row.bank === 'logo' ? 'logo' : 'photo',
  state: row.compared ? 'compared' : row.fault === null ? 'waits' : 'refused',
  ...(row.fault !== null && { why: row.fault }),
  ...(row.name !== null && { name: row.name }),
  ...(marketplace !== null &&
    seller !== null && {
      from: {
        marketplace,
        seller,
        ...(listing !== null && { listing }),
        ...(address !== null && { address }),
      },
    }),
  since: new Date(row.first_seen).toISOString(),
});

/**
 * The copy of a picture of a bank that people see: of an upload, of what was kept when a complaint was filed, or of what the cache has of
 * the page. Whether the caller may see it was asked before.
 * @throws ProblemError 404 `picture-…` that says why there is none
 */
export async function bankPicture(deps: Omit<PhotoBankDependencies, 'entropy'>, id: string): Promise<Picture> {
  const { transactions, blobs } = deps;
  const [row] = await transactions.look((db) =>
    db
      .selectFrom('fingerprint')
      .select(['case_id', 'marketplace', 'address', 'sha256'])
      .where(sql<boolean>`id::text = ${id}`)
      .where('bank', '<>', 'listing'),
  );
  if (!row) throw noPicture('absent');
  const { case_id, marketplace, address, sha256 } = row;
  if (sha256 !== null && case_id === null) return new Picture(sha256, () => blobs.get(sha256));
  if (sha256 !== null && case_id !== null) return keptPicture({ transactions, blobs }, case_id, sha256);
  if (marketplace === null || address === null) throw noPicture('absent');
  return readPicture(deps, { marketplace, address });
}
