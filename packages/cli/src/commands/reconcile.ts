import type { Client, Schemas } from '@marketsafe/sdk';
import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { counted } from '../counted.ts';
import { startProgress } from '../progress.ts';
import { type ServiceOptions, serviceAt, whatToDo, withService } from '../service-api.ts';

interface ReconcileOptions extends ServiceOptions {
  readonly json?: true;
}

type LookedOn = Schemas['LookedOn'];
type Looked = Schemas['LookedTarget'];

export const define = (named: Command): Command =>
  withService(
    withExamples(named, 'marketsafe reconcile --token "$API_KEY"').option('--json', 'what was found, as JSON'),
    'a member of the review team',
  )
    .addHelpText(
      'after',
      '\nIt works with the running service, which holds everything that would leave. It changes nothing at a marketplace. Orders whose\n' +
        'answer was lost are settled where the marketplace shows their effect; the others are sent when work goes on.\n' +
        'Ends with 1 if something differs, or a marketplace did not answer: run it again then.',
    )
    .action(reconcile);

async function reconcile(options: ReconcileOptions): Promise<void> {
  const client = serviceAt(options);
  try {
    const seen = await lookAtAll(client);
    const differing = await pagesOf(client);
    if (seen.left > 0 || seen.differs > 0) process.exitCode = 1;
    if (options.json) return console.log(JSON.stringify({ ...seen, items: differing }));
    for (const one of differing) console.log(inWords(one));
    for (const { marketplace, why } of seen.unreachable) console.log(`${marketplace}: did not answer: ${why}`);
    console.log(
      `${counted(seen.looked, 'target')} looked at: ${counted(seen.settled, 'order')} settled, ${seen.waits} sent when work goes on, ` +
        `${seen.differs} differing. ${next(seen)}`,
    );
  } catch (error) {
    throw whatToDo(error, options);
  }
}

const next = ({ left }: LookedOn): string =>
  left > 0
    ? `${counted(left, 'target')} could not be looked at: run it again when their marketplace answers.`
    : 'Work goes on when two people of the review team agree, on the page Removals or with "marketsafe removals resume".';

/** Stops where a round brought nothing new: what is left does not answer. */
async function lookAtAll(client: Client): Promise<LookedOn> {
  let before = Number.POSITIVE_INFINITY;
  const progress = startProgress('Looking', (await client.getReconciliation({ query: { limit: 1 } })).left, 'targets');
  try {
    for (;;) {
      const seen = await client.reconcile();
      if (seen.left === 0 || seen.left >= before) return seen;
      before = seen.left;
      progress.update(seen.looked);
    }
  } finally {
    progress.stop();
  }
}

async function pagesOf(client: Client): Promise<readonly Looked[]> {
  const items: Looked[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.getReconciliation({ query: { limit: 100, ...(cursor !== undefined && { cursor }) } });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return items;
}

const found = {
  up: 'shoppers see it',
  down: 'shoppers do not see it',
  absent: 'it is not there any more',
  'other-seller': 'its id is another seller’s now',
  unclear: 'shoppers see it in some places only',
  'not-asked': 'the programme has no such marketplace any more',
} as const;

const inWords = ({ target, seller, believed, found: seen, cases }: Looked): string =>
  `${target} of ${seller}: believed ${believed}; ${found[seen]}${cases.length > 0 ? ` (case ${cases.join(', ')})` : ''}`;
