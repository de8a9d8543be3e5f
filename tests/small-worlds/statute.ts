/** The statutory track: proceedings or nothing keep down what its seller answered for, and some delay is not counted. */
import type { FiledCase } from '../../packages/procedure/src/index.ts';
import { desk, participant, type Stage, sellerOf, shop, system } from '../../packages/procedure/test/stage.ts';
import {
  answers,
  complainant,
  type Does,
  day,
  decidesAppeal,
  file,
  on,
  paper,
  reasons,
  says,
  sellerAppeals,
  withdraw,
} from './acts.ts';
import type { SmallWorld } from './explore.ts';
import { statutory } from './small-pack.ts';

const at = { on: '2026-03-02', before: reasons, number: reasons, documents: [] } as const;
const enters = (kind: 'suit' | 'complaint'): Does =>
  on((stage, { case: id, complainant: who, proceedings: all = [] }) => {
    const proceedings = `proceedings-${all.length + 1}`;
    stage.case(id, { type: 'enter-proceedings', proceedings, kind, ...at }, participant(who));
  });

type Open = Readonly<Record<'proceedings' | 'delays', string | undefined>>;
const onOpen = (does: (stage: Stage, id: string, open: Open) => unknown): Does =>
  on((stage, { case: id, proceedings = [], delays = [] }) => {
    const openOf = (all: NonNullable<FiledCase['proceedings' | 'delays']>) =>
      all.find(({ finding }) => finding === undefined)?.id;
    does(stage, id, { proceedings: openOf(proceedings), delays: openOf(delays) });
  });
const finds = (
  found: { finding: 'confirmed' } | { finding: 'rejected'; lacks: ['other-matter'] },
  user: string,
): Does =>
  onOpen((stage, id, { proceedings }) => {
    if (proceedings !== undefined)
      stage.case(id, { type: 'decide-proceedings', proceedings, reasons, ...found }, desk(user));
  });

const asksDelay: Does = on((stage, { case: id, complainant: who, delays = [] }) => {
  const delay = `delay-${delays.length + 1}`;
  stage.case(id, { type: 'ask-delay', delay, ground: 'notarisation', documents: [paper()] }, participant(who));
});
const decidesDelay = (
  found: { finding: 'granted'; days: number } | { finding: 'refused'; lacks: ['within-control'] },
): Does =>
  onOpen((stage, id, { delays: delay }) => {
    if (delay !== undefined) stage.case(id, { type: 'decide-delay', delay, reasons, ...found }, desk('ann'));
  });

export const statute: SmallWorld = {
  name: 'by statute',
  rules: statutory,
  meets: [
    ...([
      'proceedings-entered',
      'proceedings-confirmed',
      'proceedings-rejected',
      'case-released',
      'case-overturned',
    ] as const),
    ...([
      'delay-asked',
      'delay-granted',
      'delay-refused',
      'case-withdrawn',
      'late-proof-received',
      'case-restored',
    ] as const),
  ],
  depth: 6,
  acts: {
    day,
    files: file(1, {}),
    answers: answers([paper()]),
    accepts: on((stage, one) => stage.answer(one.case, { kind: 'accepted', exhibits: [], supplier: reasons })),
    'stands behind': complainant({ type: 'stand-behind' }),
    withdraws: complainant(withdraw),
    'brand extends': complainant({ type: 'extend', side: 'complainant' }),
    'enters a suit': enters('suit'),
    'enters a complaint': enters('complaint'),
    'ann confirms it': finds({ finding: 'confirmed' }, 'ann'),
    'bo rejects it': finds({ finding: 'rejected', lacks: ['other-matter'] }, 'bo'),
    'asks for delay': asksDelay,
    'grants a day': decidesDelay({ finding: 'granted', days: 1 }),
    'grants three days': decidesDelay({ finding: 'granted', days: 3 }),
    'refuses delay': decidesDelay({ finding: 'refused', lacks: ['within-control'] }),
    'the court lets go': says({ type: 'release', outcome: 'go-on' }, desk('ann')),
    'the court finds for the seller': says({ type: 'release', outcome: 'for-seller' }, desk('ann')),
    'the court finds for the brand': says({ type: 'release', outcome: 'for-complainant' }, desk('ann')),
    'the page changes': says({ type: 'refer', cause: 'listing-changed' }, system),
    'the desk goes on': says({ type: 'resume', decision: 'go-on', reasons }, desk('cy')),
    'seller appeals': sellerAppeals(),
    'bo reverses': decidesAppeal('reversed', 'bo'),
    'cy reverses': decidesAppeal('reversed', 'cy'),
    'seller extends': says({ type: 'extend', side: 'seller' }, sellerOf(shop)),
  },
};
