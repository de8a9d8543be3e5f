import type { AnswerOf, Client } from '@marketsafe/sdk';
import { targetKey } from '@marketsafe/terms';
import { chunksOf } from '../chunks.ts';
import type { Claim, LineOutcome, Target } from './claim.ts';
import { TARGETS_A_REQUEST } from './claim.ts';
import type { NamedUrl } from './targets-file.ts';

export interface LookedUp {
  /** Each target once, with the first line that names it and what a check says of it. */
  readonly targets: readonly (LineOutcome & { readonly target: Target })[];
  /** Lines that nothing can be filed for. */
  readonly others: readonly LineOutcome[];
}

/** Asks the service what each address names, and what would become of a complaint against it. Files nothing. */
export async function lookUp(
  client: Client,
  claim: Claim,
  urls: readonly NamedUrl[],
  onProgress: (done: number) => void,
): Promise<LookedUp> {
  const targets = new Map<string, LineOutcome & { target: Target }>();
  const others: LineOutcome[] = [];
  let done = 0;
  for (const chunk of chunksOf(urls, TARGETS_A_REQUEST)) {
    const { results } = await client.checkComplaint({ body: { ...claim, targets: chunk.map(({ url }) => ({ url })) } });
    const byUrl = new Map(results.map((result) => [result.given, result]));
    for (const { line, url } of chunk) {
      const outcome = outcomeOf({ line, url }, byUrl.get(url));
      const key = outcome.target && targetKey(outcome.target);
      if (key === undefined || outcome.target === undefined) others.push(outcome);
      else if (targets.has(key)) others.push({ ...outcome, outcome: 'repeated', shortfalls: [] });
      else targets.set(key, { ...outcome, target: outcome.target });
    }
    done += chunk.length;
    onProgress(done);
  }
  return { targets: [...targets.values()], others };
}

type Checked = AnswerOf<'checkComplaint'>['results'][number];

/** The service names a target that two addresses of one request lead to only once, under the first of them. */
function outcomeOf({ line, url }: NamedUrl, checked: Checked | undefined): LineOutcome {
  if (checked === undefined) return { line, url, outcome: 'repeated', shortfalls: [] };
  const { target, accepted, lane, refused, warnings } = checked;
  if (target === undefined) return { line, url, outcome: 'unreadable', shortfalls: refused };
  const outcome = accepted ? 'accepted' : 'refused';
  return { line, url, target, outcome, ...(lane && { lane }), shortfalls: refused, warnings };
}
