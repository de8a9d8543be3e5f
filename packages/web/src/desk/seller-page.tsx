import { Link, useParams } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import { useKeptThere } from '../data/kept-there.ts';
import type { SellerDetail } from '../data/nouns.ts';
import { sellerPath } from '../format/seller-path.ts';
import { shopStatus } from '../format/shop-status.ts';
import { lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { Back } from '../office/back.tsx';
import { CardTable } from '../office/card-table.tsx';
import { ClearanceList } from '../office/clearance-list.tsx';
import { Loaded } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { CodeTag } from '../office/tags.tsx';
import { Facts } from '../plain/facts.tsx';
import { useTitle } from '../plain/title.ts';
import { BanCard } from './ban-card.tsx';
import { ClearanceForm } from './clearance-form.tsx';
import { RevokeLinks } from './revoke-links.tsx';
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

/** A shop recognised as the continuation of a closed one. When it is contested, a person decides. */
function RecognitionCard({
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

type Strike = SellerDetail['strikes'][number];

function StrikeTable({ strikes }: { strikes: readonly Strike[] }) {
  const { t, term, day } = useWords('desk');
  if (strikes.length === 0) return <p className="soft">{t('sellers.noStrikes')}</p>;
  return (
    <CardTable
      rowKey="id"
      of={strikes}
      columns={[
        [t('sellers.track'), ({ track }) => term('track', track)],
        [t('sellers.right'), ({ rightName }) => rightName],
        [t('sellers.points'), ({ points }) => points],
        [t('sellers.gravity'), ({ gravity }) => term('gravity', gravity)],
        [
          t('sellers.cases'),
          ({ cases }) =>
            cases.map((one) => (
              <p key={one.case} className="row">
                <Link to={`/desk/cases/${one.case}`} title={one.case}>
                  {one.case.slice(0, 8)}…
                </Link>
                <span className={one.settled ? 'tag good' : 'tag warn'}>
                  {t(one.settled ? 'sellers.settled' : 'sellers.unsettled')}
                </span>
                {one.contested && <span className="tag warn">{t('sellers.contested')}</span>}
              </p>
            )),
        ],
        [t('sellers.issued'), ({ issuedAt: at }) => day(at)],
        [t('sellers.expires'), ({ expiresAt: at }) => (at ? day(lastInstant(at)) : t('sellers.heldByClosure'))],
      ]}
    />
  );
}
