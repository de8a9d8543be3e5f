import { useTranslation } from 'react-i18next';

export function InvalidLink() {
  const { t } = useTranslation('seller');
  return (
    <div className="note bad" role="alert">
      <h1>{t('invalid.title')}</h1>
      <p>{t('invalid.text')}</p>
    </div>
  );
}
