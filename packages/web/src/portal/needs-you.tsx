import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type Reads, together, useRead } from '../data/api.ts';
import { useNow } from '../data/demo.ts';
import type { CaseRow, Clearance, Right } from '../data/nouns.ts';
import { ofCase } from '../data/pictures.ts';
import { useMe } from '../data/session.ts';
import { goodsName } from '../format/goods-name.ts';
import { rightName } from '../format/right.ts';
import { useWords } from '../language/words.ts';
import { Loaded } from '../office/list-states.tsx';
import { ListingPicture } from '../plain/listing-picture.tsx';
import { Status, type StatusKind } from '../plain/status.tsx';
import { CaseDue } from './case-due.tsx';
import { useScope } from './scope.tsx';

const mostCases = 5;
/** Renewal takes an office some weeks. Milliseconds. */
const renewalMs = 60 * 86_400_000;

export interface Needs {
  readonly total: number;
  readonly cases: readonly CaseRow[];
  /** Further cases, which the list has. */
  readonly more: number;
  readonly clearances: readonly Clearance[];
  readonly rights: readonly Right[];
}

/** What waits for the reader, of the client or brand that is shown. */
export function useNeeds(): Reads<Needs> {
  const scope = useScope();
  const me = useMe().data?.participant?.id;
  // Of a moment, so that a second that passes asks for nothing.
  const now = Math.floor(useNow() / 3_600_000) * 3_600_000;
  const reads = [
    useRead('listCases', { query: { ...scope, list: 'mine', limit: mostCases } }),
    useRead('countCases', { query: { ...scope, list: 'mine' } }),
    useRead('listClearances', { query: { status: 'asked' } }),
    useRead('listRights'),
  ] as const;
  const [{ data: cases }, { data: counts }, { data: clearances }, { data: rights }] = reads;
  if (!cases || !counts || !clearances || !rights) return together<Needs>(reads, undefined);
  const mine = counts.lists.find(({ list }) => list === 'mine')?.count ?? 0;
  const isOf = (holder: string) => scope.client === undefined || scope.client === holder;
  const asked = clearances.items.filter(({ holder, actions }) => actions.includes('confirm') && isOf(holder));
  const ending = rights.items.filter(
    ({ holder, status, validUntil }) =>
      holder === me && status === 'verified' && validUntil !== undefined && Date.parse(validUntil) - now < renewalMs,
  );
  return together(reads, {
    total: mine + asked.length + ending.length,
    cases: cases.items,
    more: mine - cases.items.length,
    clearances: asked,
    rights: ending,
  });
}

export function NeedsYou({ needs }: { needs: Reads<Needs> }) {
  const { t } = useWords('portal');
  const scope = useScope();
  return (
    <section aria-labelledby="needs" className="home-needs">
      <header className="home-section">
        <h2 id="needs">{t('home.needsTitle')}</h2>
        <Link to={`/portal/cases?${new URLSearchParams({ ...scope })}`}>{t('home.allCases')}</Link>
      </header>
      <Loaded query={needs}>
        {(some) => (some.total === 0 ? <p className="note">{t('home.nothing')}</p> : <NeedList needs={some} />)}
      </Loaded>
    </section>
  );
}

function NeedList({ needs }: { needs: Needs }) {
  const { t, number } = useWords('portal');
  const scope = useScope();
  return (
    <ul className="plain-list card home-list">
      {needs.cases.map((one) => (
        <CaseNeed key={one.id} of={one} />
      ))}
      {needs.more > 0 && (
        <li>
          <Link to={`/portal/cases?${new URLSearchParams({ ...scope, list: 'mine' })}`}>
            {t('home.more', { count: needs.more, number: number(needs.more) })}
          </Link>
        </li>
      )}
      {needs.clearances.map((one) => (
        <ClearanceNeed key={one.id} of={one} />
      ))}
      {needs.rights.map((one) => (
        <RightNeed key={one.id} of={one} />
      ))}
    </ul>
  );
}

interface NeedProps {
  readonly picture?: ReactNode;
  readonly title: string;
  readonly kind: StatusKind;
  readonly status: string;
  readonly silence: string;
  readonly due: ReactNode;
  readonly to: string;
  readonly act: string;
}

function Need({ picture, title, kind, status, silence, due, to, act }: NeedProps) {
  return (
    <li className="home-need">
      {picture ?? <span className="tiny-thumb" />}
      <div>
        <p>
          <strong>{title}</strong>
        </p>
        <p className="row small">
          <Status kind={kind}>{status}</Status> <span className="soft">{silence}</span>
        </p>
      </div>
      <div className="home-due">{due}</div>
      <Link className="home-act" to={to} aria-label={`${act}: ${title}`}>
        {act}
      </Link>
    </li>
  );
}

function CaseNeed({ of }: { of: CaseRow }) {
  const { t, term } = useWords('portal');
  const shop = of.seller.name ?? of.seller.key;
  return (
    <Need
      picture={of.image && <ListingPicture className="thumb" address={of.image} source={ofCase(of.id)} small />}
      title={t('home.answered', { shop, goods: goodsName(of, of.target.id) })}
      kind="contested"
      status={term('status', of.status)}
      silence={t('home.answeredSilence')}
      due={<CaseDue of={of} />}
      to={`/portal/cases/${of.id}`}
      act={t('home.read')}
    />
  );
}

function ClearanceNeed({ of: { seller, holderName, answerUntil } }: { of: Clearance }) {
  const { t } = useWords('portal');
  return (
    <Need
      title={t('home.clearance', { shop: seller.name ?? seller.key, holder: holderName })}
      kind="wait"
      status={t('home.clearanceStatus')}
      silence={t('home.clearanceSilence')}
      due={answerUntil && <CaseDue of={{ next: { clock: 'brand', due: answerUntil, whose: 'complainant' } }} />}
      to="/portal/clearances"
      act={t('home.answer')}
    />
  );
}

function RightNeed({ of }: { of: Right }) {
  const { t, day } = useWords('portal');
  const end = of.validUntil ?? '';
  return (
    <Need
      title={t('home.right', { right: rightName(of) })}
      kind="wait"
      status={t('home.rightStatus', { day: day(end) })}
      silence={t('home.rightSilence')}
      due={<CaseDue of={{ next: { clock: 'right', due: end, whose: 'complainant' } }} />}
      to="/portal/rights"
      act={t('home.see')}
    />
  );
}
