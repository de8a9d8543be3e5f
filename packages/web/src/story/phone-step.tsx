import { useQuery } from '@tanstack/react-query';
import { useWords } from '../language/words.ts';
import { ProblemNote } from '../plain/problem-note.tsx';
import { Waiting } from '../plain/waiting.tsx';
import type { StepProps } from './path-state.ts';
import { sellerLink } from './play.ts';
import { ShopWindow } from './shop-window.tsx';

/** The seller's real page, on a phone, in Chinese. */
export function PhoneStep({ story, played }: StepProps) {
  const { t } = useWords('story');
  const { fakeCase } = played;
  const link = useQuery({
    queryKey: ['story', 'link', fakeCase],
    queryFn: async () => (await sellerLink(fakeCase ?? '')) ?? null,
    enabled: fakeCase !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <div className="side-by-side">
      <div>
        {!fakeCase && <p className="note warn">{t('seller.need')}</p>}
        {fakeCase && link.isPending && <Waiting text={t('seller.waiting')} />}
        {link.data === null && (
          <div className="note warn">
            <p>{t('seller.waiting')}</p>
            <button type="button" className="button" onClick={() => void link.refetch()}>
              {t('again')}
            </button>
          </div>
        )}
        {link.isError && <ProblemNote error={link.error} retry={link.refetch} />}
        {link.data && (
          <div className="phone">
            <iframe src={`/answer/${link.data}?lang=zh-CN`} title={t('seller.phone')} />
          </div>
        )}
      </div>
      <ShopWindow goods={played.standIn?.goods ?? story.fake} version={0} />
    </div>
  );
}
