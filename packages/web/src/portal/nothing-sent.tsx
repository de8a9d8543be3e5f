import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';

/** That a complaint on this marketplace is in shadow: nothing is sent. */
export function NothingSent({ marketplace }: { marketplace: string }) {
  const { t, language } = useWords('portal');
  const named = useRead('listMarketplaces').data?.items.find(({ id }) => id === marketplace)?.name[language];
  return (
    <>
      <span className="tag warn">{t('file.shadow')}</span> {t('file.shadowText', { marketplace: named ?? marketplace })}
    </>
  );
}
