import { Link, useParams } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import { useKeptThere } from '../data/kept-there.ts';
import type { SellerDetail } from '../data/nouns.ts';
import { shopStatus } from '../format/shop-status.ts';
import { useWords } from '../language/words.ts';
import { Back } from '../office/back.tsx';
import { ClearanceList } from '../office/clearance-list.tsx';
import { Loaded } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { CodeTag } from '../office/tags.tsx';
import { Facts } from '../plain/facts.tsx';
import { useTitle } from '../plain/title.ts';
import { BanCard } from './ban-card.tsx';
import { ClearanceForm } from './clearance-form.tsx';
import { RecognitionCard } from './recognition-card.tsx';
import { RevokeLinks } from './revoke-links.tsx';
import { StrikeTable } from './strike-table.tsx';
import { sellerPage } from './task-path.ts';
import { WrittenReasons } from './written-reasons.tsx';

export function SellerPage() {
  const { t } = useWords('desk');
  const { marketplace = '', seller = '' } = useParams();
  const key = `${marketplace}/${seller}`;
  const revoke = useAct('revokeShopLinks', { marketplace, seller });
  const query = useRead('getSeller', { path: { marketplace, seller } });
  const keptThere = useKeptThere(marketplace);
  useTitle(query.data?.name ?? key);
  return (
    <>
      <Back to="/desk/sellers" text={t('sellers.title')} />
      <Loaded query={query}>
        {(detail) => (
          <>
            <h1>{detail.name ?? detail.key}</h1>
            <p className="row">
              <CodeTag group="seller" code={shopStatus(detail)} />
              <strong>{t('sellers.pointsOf', { points: detail.points, closeAt: detail.closeAt })}</strong>
              <span className="soft">{detail.key}</span>
              {detail.recognisedAs && (
                <Link to={sellerPage(detail.recognisedAs)}>{t('sellers.recognised', { of: detail.recognisedAs })}</Link>
              )}
            </p>
            {keptThere && <Facts className="facts-grid" of={[[t('sellers.contact'), t('sellers.keptThere')]]} />}
            <Closed seller={detail} />
            <BanCard seller={detail} />
            {detail.recognition && <RecognitionCard seller={detail.key} recognition={detail.recognition} />}
            <Panel title={t('sellers.strikes')}>
              <StrikeTable strikes={detail.strikes} />
            </Panel>
            <Measures measures={detail.measures} />
            <Clearances seller={detail.key} />
            <RevokeLinks scope="shop" revoke={revoke} />
            <WrittenReasons title={t('sellers.reasons')} reasons={detail.reasons} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** When the shop was closed, or that a decided closure has not happened yet. */
function Closed({ seller: { status, closedSince } }: { seller: SellerDetail }) {
  const { t, longInstant } = useWords('desk');
  if (status === 'open') return null;
  if (closedSince) return <p>{t('sellers.closedSince', { when: longInstant(closedSince) })}</p>;
  return (
    <p className="note warn">
      {t('sellers.notDone')} <Link to="/desk/orders">{t('sellers.orders')}</Link>
    </p>
  );
}

/** The target's id, followed by the variant's id if it is one. */
const nameOf = (target: SellerDetail['measures'][number]['target']): string =>
  'variant' in target && target.variant !== undefined ? `${target.id} · ${target.variant}` : target.id;

/** Closures, bans and recognitions are the programme's own measures and belong to no single case. */
const isCase = (cause: string): boolean => !['closure', 'ban', 'recognition'].includes(cause);

function Measures({ measures }: { measures: SellerDetail['measures'] }) {
  const { t, term } = useWords('desk');
  return (
    <Panel title={t('sellers.measures')}>
      {measures.length === 0 && <p className="soft">{t('sellers.noMeasures')}</p>}
      <ul className="plain-list">
        {measures.map(({ target, case: id, kind, inForce }) => (
          <li key={`${target.kind}/${nameOf(target)}/${id}/${kind}`} className="row case-line">
            <span>{term('measure', kind)}</span>
            <span className="mono soft">
              {target.kind}/{nameOf(target)}
            </span>
            <span className={inForce ? 'tag warn' : 'tag'}>{t(inForce ? 'sellers.inForce' : 'sellers.lifted')}</span>
            {isCase(id) && <Link to={`/desk/cases/${id}`}>{id}</Link>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Clearances({ seller }: { seller: string }) {
  const { t } = useWords('desk');
  return (
    <section className="gap" aria-labelledby="clearances">
      <h2 id="clearances" className="small-head">
        {t('sellers.clearances')}
      </h2>
      <ClearanceList seller={seller} asDesk />
      <ClearanceForm seller={seller} />
    </section>
  );
}
