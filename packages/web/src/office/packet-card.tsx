import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.ts';
import type { CaseDetail } from '../data/cases.ts';
import { number } from '../format/money.ts';
import { shortInstant } from '../format/time.ts';

/** The machine-made record behind a complaint. */
export function PacketCard({ packet }: { packet: NonNullable<CaseDetail['packet']> }) {
  const { t } = useTranslation('office');
  const { language } = useLanguage();
  return (
    <Card title={<h2 className="small-head">{t('case.packet')}</h2>}>
      <p className="soft small">{t('case.packetText')}</p>
      <dl className="facts-grid">
        <dt>{t('case.packetAt')}</dt>
        <dd>{shortInstant(packet.at, language)}</dd>
        {packet.url && (
          <>
            <dt>{t('case.url')}</dt>
            <dd>
              <a href={packet.url} target="_blank" rel="noreferrer">
                {packet.url}
              </a>
            </dd>
          </>
        )}
        {packet.sold !== undefined && (
          <>
            <dt>{t('case.sold')}</dt>
            <dd>{number(packet.sold, language)}</dd>
          </>
        )}
        {packet.shipsTo.length > 0 && (
          <>
            <dt>{t('case.shipsTo')}</dt>
            <dd>{packet.shipsTo.join(', ')}</dd>
          </>
        )}
        {packet.description && (
          <>
            <dt>{t('case.description')}</dt>
            <dd className="said">{packet.description}</dd>
          </>
        )}
        <dt>{t('case.hash')}</dt>
        <dd className="mono">{packet.hash}</dd>
      </dl>
    </Card>
  );
}
