import type { AnswerOf, Client } from '@marketsafe/sdk';
import { coveringOf, targetKey } from '@marketsafe/terms';
import { chunksOf } from '../chunks.ts';
import type { Claim, LineOutcome, Target } from './claim.ts';
import { TARGETS_A_REQUEST } from './claim.ts';
import type { NamedUrl } from './targets-file.ts';

type Aimed = LineOutcome & { readonly target: Target };

export interface LookedUp {
  /** Each target once, with the first line that names it and the result of a check. */
  readonly targets: readonly Aimed[];
  /** Lines that cannot be filed. */
  readonly others: readonly LineOutcome[];
}

/** Asks the service for the target of each address, and for the result of a complaint against it. Files nothing. */
export async function lookUp(
  client: Client,
  claim: Claim,
  urls: readonly NamedUrl[],
  onProgress: (done: number) => void,
): Promise<LookedUp> {
  const lines = await check(client, claim, urls, ({ url }) => ({ url }), onProgress);
  const named = lines.filter(isAimed);
  const targets = eachOnce(named);
  const others = lines.flatMap((line): LineOutcome[] => {
    if (!isAimed(line)) return [line];
    return targets.includes(line) ? [] : [{ ...line, outcome: 'repeated', shortfalls: [] }];
  });
  if (targets.length === named.length) return { targets, others };
  // The first check counted repeated targets of later requests twice. This one has each target once.
  const again = await check(
    client,
    claim,
    targets,
    ({ target }) => target,
    () => undefined,
  );
  return { targets: again.filter(isAimed), others };
}

/** Each request continues the counts of the one before, as filing will. */
async function check<Line extends NamedUrl>(
  client: Client,
  claim: Claim,
  lines: readonly Line[],
  given: (line: Line) => { url: string } | Target,
  onProgress: (done: number) => void,
): Promise<LineOutcome[]> {
  const outcomes: LineOutcome[] = [];
  let counted: Checks['counted'];
  for (const chunk of chunksOf(lines, TARGETS_A_REQUEST)) {
    const body = { ...claim, targets: chunk.map(given), ...(counted && { counted }) };
    const checks: Checks = await client.checkComplaint({ body });
    counted = checks.counted ?? counted;
    const byGiven = new Map(checks.results.map((result) => [result.given, result]));
    for (const line of chunk) {
      const asked = given(line);
      outcomes.push(outcomeOf(line, byGiven.get('url' in asked ? asked.url : targetKey(asked))));
    }
    onProgress(outcomes.length);
  }
  return outcomes;
}

const isAimed = (line: LineOutcome): line is Aimed => line.target !== undefined;

/** Removes targets of earlier lines, and variants of a listing that another line names as a whole. */
function eachOnce(named: readonly Aimed[]): readonly Aimed[] {
  const first = new Map<string, Aimed>();
  for (const one of named) if (!first.has(targetKey(one.target))) first.set(targetKey(one.target), one);
  return [...first.values()].filter((one) =>
    coveringOf(one.target).every((wider) => wider === one.target || !first.has(targetKey(wider))),
  );
}

type Checks = AnswerOf<'checkComplaint'>;

/** When two addresses of one request have the same target, the service names it once, under the first of them. */
function outcomeOf({ line, url }: NamedUrl, checked: Checks['results'][number] | undefined): LineOutcome {
  if (checked === undefined) return { line, url, outcome: 'repeated', shortfalls: [] };
  const { target, accepted, shadow, lane, refused, warnings, review } = checked;
  if (target === undefined) return { line, url, outcome: 'unreadable', shortfalls: refused };
  const outcome = accepted ? (shadow ? 'shadow' : 'accepted') : 'refused';
  return { line, url, target, outcome, ...(lane && { lane }), shortfalls: refused, warnings, review };
}
