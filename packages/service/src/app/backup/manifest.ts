import { z } from 'zod';

/** Part of a path: neither empty nor a step upwards. A forged manifest must not write elsewhere. */
const safe = (path: string): boolean =>
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\\0]/.test(part));
const Path = z.string().min(1).max(1000).refine(safe);

/** One file of the backup: what it is, and where the backup keeps it. */
const Entry = z.object({
  /** `database.dump`, `database.tar.gz`, `marketsafe.yaml`, or below `data/` or `keys/`. */
  path: Path,
  /** Where it is below the backup's folder. */
  stored: Path,
  /** Of the content, before it was encrypted. */
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Permission bits. */
  mode: z.int().min(0).max(0o777),
});
export type Entry = z.infer<typeof Entry>;

/** What a backup holds. A backup of this format opens in every later version (ADR 0057). */
export const Manifest = z.object({
  format: z.literal(1),
  /** ISO 8601: its point. What was acknowledged before is in it. */
  takenAt: z.iso.datetime(),
  database: z.object({
    engine: z.enum(['postgresql', 'embedded']),
    /** The server's version, as it says it. */
    server: z.string(),
    /** Major version of the server's programs that wrote it; absent for the embedded database. */
    tools: z.int().optional(),
    migrations: z.array(z.string()),
  }),
  /** Entries of the log and its newest checkpoint, which has fewer. */
  ledger: z.object({ entries: z.int().nonnegative(), checkpoint: z.string().nullable() }),
  /** Files that were altered or gone before the backup; it holds what there was. */
  faults: z.array(z.object({ path: z.string(), fault: z.enum(['altered', 'missing']) })),
  files: z.array(Entry),
});
export type Manifest = z.infer<typeof Manifest>;

export const manifestFile = 'manifest.json';
/** In a backup under a passphrase: the key of its files, encrypted with the passphrase. */
export const keyFile = 'key.age';
/** Ends the name of an encrypted file. */
export const encrypted = '.age';
