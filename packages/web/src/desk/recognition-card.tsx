import { useAct } from '../data/api.ts';
import type { SellerDetail } from '../data/nouns.ts';
import { sellerPath } from '../format/seller-path.ts';
import { useWords } from '../language/words.ts';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';

/** A shop recognised as the continuation of a closed one. When it is contested, a person decides. */
export function RecognitionCard({
  seller,
  recognition,
}: {
  seller: string;
  recognition: NonNullable<SellerDetail['recognition']>;
}) {
  const { t } = useWords('desk');
  const decide = useAct('decideRecognition', sellerPath(seller));
  return (
    <Panel title={t('recognition.title')}>
      <p>
        {t('sellers.recognised', { of: recognition.of })}{' '}
        {recognition.contested && <span className="tag warn">{t('sellers.contested')}</span>}
      </p>
      {recognition.contested && (
        <ReasonsForm
          readBy="desk"
          choices={[
            { value: 'confirmed', text: t('recognition.confirmed') },
            { value: 'reversed', text: t('recognition.reversed') },
          ]}
          act={decide}
          say={(outcome, { reasons }) => ({ outcome, reasons })}
        />
      )}
    </Panel>
  );
}
