import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.ts';
import { useAnyTerm } from '../app/term.ts';
import type { SellerDetail } from '../data/sellers.ts';
import { shortInstant } from '../format/time.ts';

/** What the desk and the seller wrote about measures on the shop. */
export function ShopReasons({ reasons }: { reasons: SellerDetail['reasons'] }) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const word = useAnyTerm();
  if (reasons.length === 0) return null;
  return (
    <Card className="gap" title={<h2 className="small-head">{t('sellers.reasons')}</h2>}>
      <ul className="plain-list">
        {reasons.map(({ at, by, about, text }) => (
          <li key={`${at}-${by}-${about}`} className="case-line">
            <div>
              <p className="said">{text}</p>
              <p className="soft small">
                {t(`sellers.written.${about}`)} · {word(by)} · {shortInstant(at, language)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
