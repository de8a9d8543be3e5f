import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.ts';
import { duration } from '../format/time.ts';
import { ProblemNote } from '../plain/problem-note.tsx';
import { Waiting } from '../plain/waiting.tsx';
import { FindingCard } from './finding-card.tsx';
import type { StepProps } from './path-state.ts';
import { as, takeDown } from './play.ts';
import { ShopWindow } from './shop-window.tsx';
import { useAct } from './use-act.ts';

/** One key, nothing uploaded, and the fake is gone from page, search and cart. */
export function FakeStep({ story, played, onPlayed }: StepProps) {
  const { t } = useTranslation('story');
  const { language } = useLanguage();
  const { busy, error, act } = useAct();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [slow, setSlow] = useState(false);
  const finding = useQuery({
    queryKey: ['story', 'finding', story.fake.id],
    queryFn: async () => {
      const brand = await as(story.brand.persona);
      const { items } = await brand.listFindings({ query: { q: story.fake.query, limit: 100 } });
      return items.find(({ listing }) => listing.id === story.fake.id) ?? null;
    },
  });
  const already = finding.data?.case;
  const done = played.fakeCase !== undefined;
  const file = () => {
    if (busy || done) return;
    act(async () => {
      const result = await takeDown(await as(story.brand.persona), story.brand.right, story.fake);
      setRefused(result.refused);
      setSlow(!result.gone && result.refused.length === 0);
      if (result.refused.length === 0) onPlayed({ fakeCase: result.id, fakeMs: result.ms });
    });
  };
  useFileKey(file);

  return (
    <div className="side-by-side">
      <div className="stack">
        {finding.isPending && <Waiting />}
        {finding.isError && <ProblemNote error={finding.error} retry={finding.refetch} />}
        {finding.data && <FindingCard finding={finding.data} />}
        {already && !done && (
          <div className="note warn">
            <p>{t('played')}</p>
            <button type="button" className="button" onClick={() => onPlayed({ fakeCase: already })}>
              {t('next')}
            </button>
          </div>
        )}
        <p className="soft small">{t('fake.declaration')}</p>
        <button type="button" className="button primary" disabled={busy || done || Boolean(already)} onClick={file}>
          {t('fake.file')} <kbd>F</kbd>
        </button>
        {busy && <Waiting text={t('fake.removing')} />}
        {played.fakeMs !== undefined && !slow && (
          <div className="note good" role="status">
            <p className="gone">{t('fake.gone', { time: duration(played.fakeMs, language) })}</p>
            <p>{t('fake.goneText')}</p>
          </div>
        )}
        {slow && <p className="note warn">{t('fake.slow')}</p>}
        {refused.map((why) => (
          <p key={why} className="note bad" role="alert">
            {t('fake.refused', { why })}
          </p>
        ))}
        {error !== undefined && <ProblemNote error={error} retry={file} />}
      </div>
      <div>
        {!done && <p className="soft small">{t('cartHint')}</p>}
        <ShopWindow goods={story.fake} version={done ? 1 : 0} />
      </div>
    </div>
  );
}

/** `F` files, unless somebody types. */
function useFileKey(file: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
      if (event.key.toLowerCase() === 'f' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing) file();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  });
}
