import { Link } from 'react-router';
import { saveAnswer } from '../data/download.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { AnswerCard } from '../office/answer-card.tsx';
import { CaseDisputes } from '../office/case-disputes.tsx';
import { CaseFacts } from '../office/case-facts.tsx';
import { ClearancesBehind } from '../office/clearances-behind.tsx';
import { EvidenceCard } from '../office/evidence-card.tsx';
import { LiabilityCard } from '../office/liability-card.tsx';
import { MatterCards } from '../office/matter-card.tsx';
import { ReportCard } from '../office/report-card.tsx';
import { ShopCard } from '../office/shop-card.tsx';
import { StatementCard } from '../office/statement-card.tsx';
import { PacketCard } from '../plain/packet-card.tsx';
import { Proof, proofName } from '../plain/proof.tsx';
import { CaseActions } from './case-actions.tsx';

/** A case, without its history: on its own page, and beside the list. */
export function CaseBody({ detail }: { detail: CaseDetail }) {
  const { id } = detail;
  return (
    <div>
      <CaseFacts detail={detail} base="/portal/cases" />
      <Others of={detail} />
      <CaseActions detail={detail} />
      <StatementCard detail={detail} />
      <LiabilityCard detail={detail} />
      <ClearancesBehind detail={detail} />
      <EvidenceCard detail={detail} />
      <AnswerCard detail={detail} />
      <ReportCard detail={detail} />
      <MatterCards detail={detail} />
      {detail.shop && <ShopCard shop={detail.shop} />}
      <CaseDisputes id={id} />
      {detail.erasedAt === undefined && <PacketCard of={[{ source: { case: id } }]} />}
      <Proof save={() => saveAnswer('getCaseProof', { path: { case: id } }, proofName)} />
    </div>
  );
}

/** The lists that this case is in. */
function Others({ of: { bundle, seller } }: { of: CaseDetail }) {
  const { t } = useWords('portal');
  const to = (query: Record<string, string>) => `/portal/cases?${new URLSearchParams({ list: 'all', ...query })}`;
  return (
    <p className="row small gap">
      <Link to={to({ bundle })}>{t('cases.sameFiling')}</Link>
      <Link to={to({ seller: seller.key })}>{t('cases.sameSeller')}</Link>
    </p>
  );
}
