/** The statutory track: only proceedings keep answered goods down, and some delay does not count. */
import { mattersOf, openMatter } from '../../packages/procedure/src/index.ts';
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

const at = { on: '2026-03-02', before: reasons, number: reasons } as const;
const enters = (kind: 'suit' | 'complaint'): Does =>
  on((stage, state) => {
    const matter = `proceedings-${mattersOf(state, 'proceedings').length + 1}`;
    const about = { type: 'raise-matter', kind: 'proceedings', matter, documents: [] } as const;
    stage.case(state.case, { ...about, said: { kind, ...at } }, participant(state.complainant));
  });

const onOpen = (kind: 'proceedings' | 'delay', does: (stage: Stage, id: string, matter: string) => unknown): Does =>
  on((stage, state) => {
    const open = openMatter(state, kind);
    if (open) does(stage, state.case, open.id);
  });
const finds = (
  found: { finding: 'confirmed' } | { finding: 'rejected'; lacks: ['other-matter'] },
  user: string,
): Does =>
  onOpen('proceedings', (stage, id, matter) =>
    stage.case(id, { type: 'find-matter', kind: 'proceedings', matter, reasons, ...found }, desk(user)),
  );

const asksDelay: Does = on((stage, state) => {
  const about = { kind: 'delay', matter: `delay-${mattersOf(state, 'delay').length + 1}` } as const;
  const said = { ground: 'notarisation' } as const;
  const command = { type: 'raise-matter', ...about, said, documents: [paper()] } as const;
  stage.case(state.case, command, participant(state.complainant));
});
const decidesDelay = (
  found: { finding: 'granted'; days: number } | { finding: 'refused'; lacks: ['within-control'] },
): Does =>
  onOpen('delay', (stage, id, matter) =>
    stage.case(id, { type: 'find-matter', kind: 'delay', matter, reasons, ...found }, desk('ann')),
  );

export const statute: SmallWorld = {
  name: 'by statute',
  rules: statutory,
  meets: [
    ...(['matter-raised', 'matter-found', 'case-released', 'case-overturned'] as const),
    ...(['case-withdrawn', 'late-proof-received', 'case-restored'] as const),
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
