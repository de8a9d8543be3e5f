import { hash } from 'node:crypto';
import type { Client } from '@marketsafe/sdk';
import { targetKey } from '@marketsafe/terms';
import { chunksOf } from '../chunks.ts';
import { type Claim, type LineOutcome, TARGETS_A_REQUEST, type Target } from './claim.ts';

type Aimed = LineOutcome & { readonly target: Target };

/** What a filing is called: the same whenever the same file is filed under the same `name`, also with lines that were added. */
export const filingOf = (claim: Claim, targets: readonly Aimed[], name: string): string => {
  const first = targets.slice(0, TARGETS_A_REQUEST).map(({ target }) => target);
  return `complain-${hash('sha256', JSON.stringify([name, claim, first]), 'hex').slice(0, 32)}`;
};

/**
 * Files the claim against every target, up to 300 a request. A request's key is derived from its content, so that the same
 * file under the same `name` is filed once, however often it is sent.
 */
export async function fileClaim(
  client: Client,
  claim: Claim,
  targets: readonly Aimed[],
  { name, filing }: { readonly name: string; readonly filing: string },
  onFiled: (filed: readonly LineOutcome[]) => void,
): Promise<void> {
  for (const chunk of chunksOf(targets, TARGETS_A_REQUEST)) {
    const body = { ...claim, filing, targets: chunk.map(({ target }) => target) };
    const idempotencyKey = `complain-${hash('sha256', JSON.stringify([name, body]), 'hex')}`;
    const { bundles, shadow } = await client.fileComplaint({ body }, { idempotencyKey });
    const cases = new Map(
      bundles.flatMap(({ bundle, seller, cases }) =>
        cases.map((one) => [targetKey(one.target), { ...one, bundle, seller }]),
      ),
    );
    const inShadow = new Map(shadow.map((one) => [targetKey(one.target), one]));
    onFiled(
      chunk.map((aimed) => {
        const one = inShadow.get(targetKey(aimed.target));
        return one ? outcomeInShadow(aimed, one) : outcomeOf(aimed, cases.get(targetKey(aimed.target)));
      }),
    );
  }
}

type Answer = Awaited<ReturnType<Client['fileComplaint']>>;
type Filed = Answer['bundles'][number]['cases'][number];

function outcomeInShadow({ line, url, target }: Aimed, filed: Answer['shadow'][number]): LineOutcome {
  const { order, lane, refused, warnings, review } = filed;
  return {
    ...{ line, url, target, outcome: refused.length > 0 ? 'refused' : 'shadow' },
    ...(order !== undefined && { order }),
    ...(lane && { lane }),
    ...{ shortfalls: refused, warnings, review },
  };
}

function outcomeOf(
  { line, url, target }: Aimed,
  filed: (Filed & { bundle: string; seller: string }) | undefined,
): LineOutcome {
  if (!filed) throw new Error(`the service answered without a word about ${url} (line ${line})`);
  const { case: id, bundle, seller, status, lane, refused, warnings, review } = filed;
  const outcome = refused.length > 0 ? 'refused' : 'filed';
  return {
    ...{ line, url, target, outcome, case: id, bundle, seller, status },
    ...(lane && { lane }),
    ...{ shortfalls: refused, warnings, review },
  };
}
