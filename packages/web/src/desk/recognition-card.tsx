import { Card } from 'antd';
import { useAct } from '../data/api.ts';
import type { SellerDetail } from '../data/nouns.ts';
import { sellerPath } from '../format/seller-path.ts';
import { useWords } from '../language/words.ts';
import { ReasonsForm } from '../office/reasons-form.tsx';

/** A shop recognised as the continuation of a closed one; contested, a person decides. */
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
    <Card title={<h2 className="small-head">{t('recognition.title')}</h2>}>
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
          busy={decide.isPending}
          error={decide.error}
          onDecide={(outcome, reasons) => decide.mutate({ outcome, reasons })}
        />
      )}
    </Card>
  );
}
