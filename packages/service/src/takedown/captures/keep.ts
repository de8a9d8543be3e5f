import { sql } from 'kysely';
import type { Blobs } from '../../platform/blobs.ts';
import { lockFileToKeep } from '../../platform/lock-file.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { Captured } from './capture.ts';

/**
 * Keeps what was read for the packets of a bundle, and has its copies and screenshots made. Its bytes are on the disk before the
 * transaction ends.
 */
export async function keepCaptured(
  tx: Tx,
  blobs: Blobs,
  captured: ReadonlyMap<string, readonly Captured[]>,
  now: Date,
): Promise<void> {
  const rows = [...captured].flatMap(([bundle, all]) => {
    const ofBundle = new Map(all.flatMap(({ files }) => files).map((file) => [file.sha256, file]));
    return [...ofBundle.values()].map(({ kind, sha256 }) => ({ bundle, kind, sha256, kept_at: now.toISOString() }));
  });
  if (rows.length === 0) return;
  const files = [...captured.values()].flat().flatMap((one) => one.files);
  const bytes = new Map(files.map((file) => [file.sha256, file.bytes]));
  // In one order, as each may wait for the erasure of its file.
  for (const sha256 of [...bytes.keys()].sort()) await lockFileToKeep(tx, sha256);
  await Promise.all([...bytes.values()].map((one) => blobs.put(one)));
  await sql`
    insert into captured_file (bundle, kind, sha256, kept_at)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as rows(bundle uuid, kind text, sha256 text, kept_at timestamptz)
    on conflict do nothing`.execute(tx);
  const drawn = [...captured].flatMap(([bundle, all]) =>
    all.some(({ capture }) => capture.screenshot !== undefined) ? [bundle] : [],
  );
  await queue(tx, 'captured', [...new Set(rows.map(({ bundle }) => bundle))], now);
  await queue(tx, 'screenshot', drawn, now);
}

/** An outbox row for each bundle. */
const queue = (tx: Tx, kind: 'captured' | 'screenshot', bundles: readonly string[], now: Date): Promise<unknown> =>
  sql`
    insert into outbox (kind, key, payload, due_at)
    select ${kind}::text, ${kind}::text || ':' || bundle, jsonb_build_object('bundle', bundle), ${now}::timestamptz
    from unnest(${[...bundles]}::text[]) as bundle on conflict do nothing`.execute(tx);
