import type { Target } from '@marketsafe/terms';
import type { Programme } from '../../platform/programme.ts';
import type { Transactions } from '../../platform/transactions.ts';
import type { Capturer, Captures } from '../captures/index.ts';
import type { ShortLinks } from './short-links.ts';
import { lookAt, readTargets, rowsOf } from './targets.ts';

/** What was read of other hosts before a filing's transaction began. */
export interface ReadBefore {
  /** Undefined if short links are not followed here. */
  readonly links: ShortLinks | undefined;
  /** By the target's key; absent for a check, which writes nothing. */
  readonly captures?: Captures;
}

interface Dependencies {
  readonly transactions: Transactions;
  readonly programme: Programme;
  readonly capture: Capturer;
  readonly followLinks: ((body: unknown) => Promise<ShortLinks>) | undefined;
}

/**
 * Follows the short links of a filing and reads the pages of its listings before its transaction begins: once its order is carried
 * out, they are gone. It takes a bounded time, and what it could not read is said in the packet. Of a filing without the declaration,
 * which is refused in any case, no page is read.
 */
export const readPages =
  ({ transactions, programme, capture, followLinks }: Dependencies) =>
  async (body: unknown): Promise<ReadBefore> => {
    const { targets: given, declaration } = body as {
      readonly targets: readonly ({ url: string } | Target)[];
      readonly declaration: boolean;
    };
    const links = await followLinks?.(body);
    if (!declaration) return { links };
    const targets = readTargets(programme, given, links).targets.filter(({ target }) => target.kind === 'listing');
    if (targets.length === 0) return { links };
    const seen = await transactions.work(async (tx) => lookAt(tx, targets, await rowsOf(tx, targets)));
    const captures = await capture(seen.flatMap(({ target, listing }) => (listing ? [{ target, listing }] : [])));
    return { links, captures };
  };
