import { Link, useParams } from 'react-router';
import { useRead } from '../data/api.ts';
import { saveAnswer } from '../data/download.ts';
import { useWords } from '../language/words.ts';
import { AnswerCard } from '../office/answer-card.tsx';
import { Back } from '../office/back.tsx';
import { CaseDisputes } from '../office/case-disputes.tsx';
import { CaseFacts } from '../office/case-facts.tsx';
import { CaseHeading } from '../office/case-heading.tsx';
import { ClearancesBehind } from '../office/clearances-behind.tsx';
import { EvidenceCard } from '../office/evidence-card.tsx';
import { LiabilityCard } from '../office/liability-card.tsx';
import { Loaded } from '../office/list-states.tsx';
import { MatterCards } from '../office/matter-card.tsx';
import { Panel } from '../office/panel.tsx';
import { ReportCard } from '../office/report-card.tsx';
import { ShopCard } from '../office/shop-card.tsx';
import { StatementCard } from '../office/statement-card.tsx';
import { Timeline } from '../office/timeline.tsx';
import { Colon } from '../plain/colon.tsx';
import { PacketCard } from '../plain/packet-card.tsx';
import { Proof, proofName } from '../plain/proof.tsx';
import { DeskActions } from './desk-actions.tsx';
import { DisputeOutcome } from './dispute-outcome.tsx';
import { sellerPage } from './task-path.ts';
import { WrittenReasons } from './written-reasons.tsx';

export function DeskCasePage() {
  const { t } = useWords('office');
  const { t: desk } = useWords('desk');
  const { case: id = '' } = useParams();
  const query = useRead('getCase', { path: { case: id } });
  return (
    <>
      <Back to="/desk" text={desk('tasks.title')} />
      <CaseHeading id={id} detail={query.data} />
      <Loaded query={query}>
        {(detail) => (
          <div className="split wide-left">
            <div>
              <CaseFacts detail={detail} base="/desk/cases" />
              <p className="gap">
                <Link to={sellerPage(detail.seller.key)}>
                  {t('case.seller')}
                  <Colon />
                  {detail.seller.name ?? detail.seller.key}
                </Link>
              </p>
              <StatementCard detail={detail} />
              <LiabilityCard detail={detail} />
              <ClearancesBehind detail={detail} />
              <EvidenceCard detail={detail} />
              <AnswerCard detail={detail} />
              <ReportCard detail={detail} />
              <MatterCards detail={detail} />
              {detail.shop && <ShopCard shop={detail.shop} />}
              <CaseDisputes
                id={id}
                more={(dispute) => dispute.state === 'open' && <DisputeOutcome dispute={dispute} />}
              />
              {detail.erasedAt === undefined && <PacketCard of={[{ source: { case: id } }]} />}
              <Proof save={() => saveAnswer('getCaseProof', { path: { case: id } }, proofName)} />
            </div>
            <div>
              <DeskActions detail={detail} />
              <WrittenReasons title={desk('written.case')} reasons={detail.written} />
              <Panel title={t('case.timeline')}>
                <Timeline entries={detail.timeline} />
              </Panel>
            </div>
          </div>
        )}
      </Loaded>
    </>
  );
}
