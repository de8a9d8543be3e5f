import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../language/words.ts';
import { ProblemNote } from '../plain/problem-note.tsx';
import { Waiting } from '../plain/waiting.tsx';
import type { StepProps } from './path-state.ts';
import { as } from './play.ts';

const shown = ['marketsafe-2013', 'marketsafe-expansion'] as const;

/** The same complaint under two sets of rules. Only checked, never filed. */
export function PacksStep({ demo, story }: StepProps) {
  const { t, term } = useWords('story');
  const [pack, setPack] = useState<(typeof shown)[number]>('marketsafe-2013');
  const check = useQuery({
    queryKey: ['story', 'packs', pack, demo.story.fake.id],
    queryFn: async () => {
      const brand = await as(story.brand.persona);
      // A listing without a complaint: one with a case would be refused for that.
      const { items } = await brand.listFindings({ query: { band: 'act', limit: 50 } });
      const { listing } = items.find((finding) => !finding.case) ?? { listing: demo.story.fake };
      const target = { kind: 'listing' as const, marketplace: listing.marketplace, id: listing.id };
      const { right } = story.brand;
      const answer = await brand.checkComplaint({
        body: { right, reason: 'counterfeit', targets: [target], chips: [], declaration: true, pack },
      });
      return { title: 'title' in listing ? listing.title : listing.id, result: answer.results[0] };
    },
  });
  return (
    <div className="stack">
      <fieldset className="switch">
        <legend>{t('packs.choose')}</legend>
        {shown.map((one) => (
          <label key={one} className={one === pack ? 'chosen' : ''}>
            <input type="radio" name="pack" checked={one === pack} onChange={() => setPack(one)} />
            {term('pack', one)}
          </label>
        ))}
      </fieldset>
      <p>{t(pack === 'marketsafe-2013' ? 'packs.burden2013' : 'packs.burdenExpansion')}</p>
      {check.isPending && <Waiting />}
      {check.isError && <ProblemNote error={check.error} retry={check.refetch} />}
      {check.data && (
        <>
          <p className="soft">{check.data.title}</p>
          <div className={check.data.result?.accepted ? 'note good' : 'note bad'} role="status">
            <p>
              <strong>{t(check.data.result?.accepted ? 'packs.accepted' : 'packs.refused')}</strong>
            </p>
            <ul>
              {check.data.result?.refused.map(({ code, message }) => (
                <li key={code}>{message}</li>
              ))}
            </ul>
          </div>
        </>
      )}
    </div>
  );
}
