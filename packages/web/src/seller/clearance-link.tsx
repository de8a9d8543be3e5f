import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** To where an honest dealer has its papers checked once, behind the same signed link. */
export function ClearanceLink({ link }: { link: string }) {
  const { t } = useTranslation('seller');
  return (
    <p className="card">
      {t('clearance.hint')} <Link to={`/clearances/${encodeURIComponent(link)}`}>{t('clearance.open')}</Link>
    </p>
  );
}
