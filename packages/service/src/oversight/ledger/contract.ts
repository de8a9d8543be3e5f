import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';

/** A signed head of the log: `note` is the checkpoint itself, in the text format of C2SP tlog-checkpoint. */
export const LedgerCheckpoint = z
  .object({ size: z.int(), note: z.string(), signedAt: Instant, publishedAt: Instant.optional() })
  .meta({ id: 'LedgerCheckpoint' });

/** The public facts about the log. */
export const LedgerView = z
  .object({
    /** Name of the log in its checkpoints. */
    origin: z.string(),
    /** Verifier keys, the present one first; former ones stay for their signatures. */
    keys: z.array(z.object({ id: z.string(), key: z.string(), since: Instant, until: Instant.optional() })),
    latest: LedgerCheckpoint.optional(),
    /** The daily ones, the newest first. */
    published: z.array(LedgerCheckpoint),
  })
  .meta({ id: 'LedgerView' });

/** Proves that the log of `from` entries is the beginning of the one of `to`: RFC 6962 section 2.1.2, base64. */
export const LedgerConsistency = z
  .object({ from: z.int(), to: z.int(), proof: z.array(z.string()) })
  .meta({ id: 'LedgerConsistency' });

const Size = z.coerce.number().int().min(0).max(1_000_000_000_000);
export const SizeParams = z.strictObject({ size: Size });
export const ConsistencyQuery = z.strictObject({ from: Size, to: Size });
/** `size`: proves against the caller's checkpoint of this size instead of the newest. */
export const ProofQuery = z.strictObject({ size: Size.optional() });
