import { consistencyRanges } from '@marketsafe/ledger';
import { type Caller, tenantOf } from '../../platform/caller.ts';
import { Download, type Handlers } from '../../platform/handler.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { type Party, readCase } from '../../takedown/cases/index.ts';
import { composeProof } from './case-proof.ts';
import type { ledgerRoutes } from './routes.ts';
import { rootsOver } from './tiles.ts';
import { verifierPage } from './verifier-page.ts';

/** Daily checkpoints on the public page. */
const shownCheckpoints = 60;

export function ledgerHandlers(): Handlers<typeof ledgerRoutes> {
  return {
    getLedger: async ({ tx }) => {
      const { origin } = await tx.selectFrom('ledger_head').select('origin').executeTakeFirstOrThrow();
      const keys = await tx
        .selectFrom('ledger_key')
        .selectAll()
        // The present key first.
        .orderBy((key) => key('until', 'is not', null))
        .orderBy('since', 'desc')
        .execute();
      const [latest] = await checkpoints(tx).orderBy('size', 'desc').limit(1).execute();
      const published = await checkpoints(tx)
        .where('published_at', 'is not', null)
        .orderBy('published_at', 'desc')
        .limit(shownCheckpoints)
        .execute();
      return {
        origin: origin ?? '',
        keys: keys.map(({ id, key, since, until }) => ({
          id,
          key,
          since: since.toISOString(),
          ...(until && { until: until.toISOString() }),
        })),
        ...(latest && { latest: shown(latest) }),
        published: published.map(shown),
      };
    },

    getCheckpoint: async ({ tx, params }) => shown(await checkpointOf(tx, params.size)),

    getConsistency: async ({ tx, query: { from, to } }) => {
      if (from > to) {
        throw new ProblemError(
          422,
          'sizes-reversed',
          'A log does not shrink: "from" is the smaller size, "to" the larger.',
        );
      }
      // Only between signed checkpoints, so that the volume between them stays private.
      for (const size of [from, to]) await checkpointOf(tx, size);
      const proof = await rootsOver(tx, consistencyRanges(from, to));
      return { from, to, proof: proof.map((node) => node.toString('base64')) };
    },

    getVerifier: () => verifierPage(),

    getCaseProof: async ({ tx, caller, params, query }) => {
      const { id } = await readCase(tx, tenantOf(caller), params.case);
      return proofFile(await composeProof(tx, [id], partyOf(caller), query.size), id);
    },

    getNoticeProof: async ({ tx, caller, query }) => {
      if (caller.kind !== 'seller' || caller.bundle === undefined) throw notFound('notice');
      const cases = await tx
        .selectFrom('case_view')
        .select('id')
        .where('tenant', '=', tenantOf(caller))
        .where('bundle', '=', caller.bundle)
        .orderBy('id')
        .execute();
      const ids = cases.map(({ id }) => id);
      return proofFile(await composeProof(tx, ids, 'seller', query.size), caller.bundle);
    },
  };
}

const checkpoints = (tx: AnyTx) =>
  tx.selectFrom('ledger_checkpoint').select(['size', 'note', 'signed_at', 'published_at']);

async function checkpointOf(tx: AnyTx, size: number) {
  const found = await checkpoints(tx).where('size', '=', String(size)).executeTakeFirst();
  if (!found) throw notFound('checkpoint');
  return found;
}

const shown = (row: { size: string; note: string; signed_at: Date; published_at: Date | null }) => ({
  size: Number(row.size),
  note: row.note,
  signedAt: row.signed_at.toISOString(),
  ...(row.published_at && { publishedAt: row.published_at.toISOString() }),
});

const partyOf = (caller: Caller): Party => (caller.kind === 'desk' ? 'desk' : 'complainant');

const proofFile = (text: string, of: string): Download =>
  new Download(`marketsafe-proof-${of}.json`, 'application/json', Buffer.from(text, 'utf8'));
