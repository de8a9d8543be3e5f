import './workbench.css';
import { Link, useParams } from 'react-router';
import { useRead } from '../data/api.ts';
import { saveAnswer } from '../data/download.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { goodsName } from '../format/goods-name.ts';
import { useWords } from '../language/words.ts';
import { AnswerCard } from '../office/answer-card.tsx';
import { Back } from '../office/back.tsx';
import { CaseDisputes } from '../office/case-disputes.tsx';
import { CaseFacts } from '../office/case-facts.tsx';
import { ClearancesBehind } from '../office/clearances-behind.tsx';
import { EvidenceCard } from '../office/evidence-card.tsx';
import { LiabilityCard } from '../office/liability-card.tsx';
import { Loaded } from '../office/list-states.tsx';
import { MatterCards } from '../office/matter-card.tsx';
import { MovedOn } from '../office/moved-on.tsx';
import { Panel } from '../office/panel.tsx';
import { ReportCard } from '../office/report-card.tsx';
import { ShopCard } from '../office/shop-card.tsx';
import { StatementCard } from '../office/statement-card.tsx';
import { StatusTag } from '../office/tags.tsx';
import { Timeline } from '../office/timeline.tsx';
import { Colon } from '../plain/colon.tsx';
import { PacketCard } from '../plain/packet-card.tsx';
import { Proof, proofName } from '../plain/proof.tsx';
import { BenchHead } from './bench-head.tsx';
import { DeskActions } from './desk-actions.tsx';
import { DisputeOutcome } from './dispute-outcome.tsx';
import { DocumentViewer } from './document-viewer.tsx';
import { QueueRail } from './queue-rail.tsx';
import { sellerPage } from './task-path.ts';
import { TwoSides } from './two-sides.tsx';
import { usePapers } from './use-papers.ts';
import { useNext, useQueue } from './use-queue.ts';
import { WrittenReasons } from './written-reasons.tsx';

export function DeskCasePage() {
  const { t: desk } = useWords('desk');
  const { case: id = '' } = useParams();
  const query = useRead('getCase', { path: { case: id } });
  const { pages, search } = useQueue();
  const tasks = pages.data ?? [];
  const own = useRead('listTasks', { query: { case: id, limit: 10 } }).data?.items ?? [];
  const to = useNext(tasks, search, id);
  return (
    <>
      <Back to={`/desk${search}`} text={desk('tasks.title')} />
      <div className={tasks.length > 0 ? 'bench with-rail' : 'bench'}>
        {tasks.length > 0 && <QueueRail {...{ id, tasks, search }} />}
        <BenchHead id={id} detail={query.data} task={own[0]} to={to} />
        <Loaded query={query}>{(detail) => <Bench key={id} detail={detail} />}</Loaded>
      </div>
    </>
  );
}

/** The documents and what is known on one side, what is decided on the other. */
function Bench({ detail }: { detail: CaseDetail }) {
  const { t } = useWords('office');
  const { t: desk } = useWords('desk');
  const { id } = detail;
  const papers = usePapers(detail);
  const isContested = detail.answer !== undefined;
  return (
    <>
      <div className="docs">{papers.papers.length > 0 && <DocumentViewer detail={detail} {...papers} />}</div>
      <div className="side">
        <MovedOn detail={detail} />
        <DeskActions detail={detail} papers={papers} />
        <WrittenReasons title={desk('written.case')} reasons={detail.written} />
        <Panel title={t('case.timeline')}>
          <Timeline entries={detail.timeline} />
        </Panel>
      </div>
      <div className="known">
        <TwoSides detail={detail} />
        {isContested && <SimilarCases detail={detail} />}
        <CaseFacts detail={detail} base="/desk/cases" />
        <p>
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
        <CaseDisputes id={id} more={(dispute) => dispute.state === 'open' && <DisputeOutcome dispute={dispute} />} />
        {detail.erasedAt === undefined && <PacketCard of={[{ source: { case: id } }]} />}
        <Proof save={() => saveAnswer('getCaseProof', { path: { case: id } }, proofName)} />
      </div>
    </>
  );
}

/** How contests with the same answer ended, the latest first. */
function SimilarCases({ detail: { id, answer } }: { detail: CaseDetail }) {
  const { t, day } = useWords('desk');
  const { data } = useRead(
    'listBundles',
    { query: { state: 'settled', answer: answer?.kind, limit: 6 } },
    { enabled: answer !== undefined },
  );
  const others = (data?.items ?? [])
    .flatMap(({ cases }) => cases.slice(0, 1))
    .filter((one) => one.id !== id)
    .slice(0, 5);
  if (others.length === 0) return null;
  return (
    <section className="similar">
      <h2 className="small-head bench-part">
        {t('similar.title')} <small className="head-note">{t('similar.hint')}</small>
      </h2>
      <ul className="side-facts">
        {others.map((one) => (
          <li key={one.id}>
            <span>
              <Link to={`/desk/cases/${one.id}`}>{goodsName(one, one.target.id)}</Link>{' '}
              <span className="soft">{day(one.filedAt)}</span>
            </span>
            <StatusTag of={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
