import { Button, Popconfirm } from 'antd';
import { Link } from 'react-router';
import { useAct } from '../data/api.ts';
import type { Finding } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { NothingSent } from './nothing-sent.tsx';

/** A complaint against the finding's whole shop, under the same right. */
export function FileShop({ finding: { listing, right } }: { finding: Finding }) {
  const { t } = useWords('portal');
  const file = useAct('fileComplaint');
  const filed = file.data?.bundles.flatMap(({ cases }) => cases)[0];
  const shadow = file.data?.shadow[0];
  if (!right) return null;
  const target = { kind: 'storefront', marketplace: listing.marketplace, id: listing.seller.id } as const;
  return (
    <section className="gap">
      {!filed && !shadow && (
        <Popconfirm
          title={t('findings.shopSure', { shop: listing.seller.name ?? listing.seller.id })}
          description={t('file.shopHint')}
          okText={t('findings.shopYes')}
          cancelText={t('findings.shopNo')}
          onConfirm={() =>
            file.mutate({ right, reason: 'counterfeit', targets: [target], chips: [], declaration: true })
          }
        >
          <Button loading={file.isPending}>{t('findings.shop')}</Button>
        </Popconfirm>
      )}
      {filed && (
        <p role="status" className={filed.refused.length ? 'note bad' : 'note good'}>
          <strong>{t(filed.refused.length ? 'findings.filedRefused' : 'findings.filed')} </strong>
          {filed.refused.map(({ code, message }) => (
            <span key={code}>{message} </span>
          ))}
          <Link to={`/portal/cases/${filed.case}`}>{t('findings.case')}</Link>
        </p>
      )}
      {shadow && (
        <p role="status" className={shadow.refused.length ? 'note bad' : 'note'}>
          <NothingSent marketplace={listing.marketplace} />{' '}
          {shadow.refused.map(({ code, message }) => (
            <span key={code}>{message} </span>
          ))}
          {shadow.order !== undefined && <Link to="/portal/shadow">{t('file.shadowFound')}</Link>}
        </p>
      )}
      {file.isError && <ProblemAlert error={file.error} />}
    </section>
  );
}
