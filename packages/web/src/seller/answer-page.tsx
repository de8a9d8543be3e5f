import { useParams } from 'react-router';
import { useRead } from '../data/api.ts';
import { saveAnswer } from '../data/download.ts';
import type { SellerNotice } from '../data/nouns.ts';
import { useOpened } from '../data/opened.ts';
import { goodsName } from '../format/goods-name.ts';
import { useWords } from '../language/words.ts';
import { Colon } from '../plain/colon.tsx';
import { PacketCard } from '../plain/packet-card.tsx';
import { Proof, proofName } from '../plain/proof.tsx';
import { useArrival } from '../plain/use-arrival.ts';
import { AnswerForm } from './answer-form.tsx';
import { AppealForm } from './appeal-form.tsx';
import { BehindLink } from './behind-link.tsx';
import { ClearanceLink } from './clearance-link.tsx';
import { Decision } from './decision.tsx';
import { Disputes } from './disputes.tsx';
import { Extension } from './extension.tsx';
import { ForTheRecord } from './for-the-record.tsx';
import { headingOf } from './heading.ts';
import { Demand, Liability } from './matters.tsx';
import { Points } from './points.tsx';
import { ReportSection } from './report.tsx';
import { Sent } from './sent.tsx';
import { noticeState } from './standing.ts';
import { Statutory } from './statutory.tsx';
import { UnderAppeal } from './under-appeal.tsx';
import { Until } from './until.tsx';
import { Why } from './why.tsx';

/** The page that a seller's signed link opens, without an account: reasons, deadline, required documents, and the answer. */
export function AnswerPage() {
  const { t } = useWords('seller');
  const { link = '' } = useParams();
  const notice = useRead('getNotice', { path: { link } });
  useOpened(link, notice.isSuccess);
  return (
    <BehindLink page={notice} title={t('title')}>
      {(data) => <Notice link={link} notice={data} />}
    </BehindLink>
  );
}

function Notice({ link, notice }: { link: string; notice: SellerNotice }) {
  const { t, term, language } = useWords('seller');
  const state = noticeState(notice);
  const stage = state === 'incomplete' ? 'incomplete' : 'first';
  const isAnswered = notice.answer !== undefined && state !== 'incomplete';
  const arrived = useArrival<HTMLHeadingElement>(isAnswered);
  const tone = {
    open: 'warn',
    reply: 'warn',
    incomplete: 'bad',
    unanswered: 'warn',
    upheld: 'bad',
    found: 'bad',
    restored: 'good',
    restoring: 'good',
  }[state as string];
  const grades = new Set(notice.cases.flatMap(({ grade }) => grade ?? []));
  const heading = headingOf(notice, state === 'restored', language, t);
  return (
    <>
      <p>
        <span className={`tag ${tone ?? ''}`}>{t(`state.${state}`)}</span>
      </p>
      <h1>{heading}</h1>
      {notice.sellerName && <p>{t('greeting', { name: notice.sellerName })}</p>}
      {(state === 'open' || state === 'unanswered') && <p className="lead">{t('next')}</p>}
      <Until notice={notice} />
      <Decision notice={notice} state={state} />
      {grades.size > 0 && (
        <p className="soft">
          {t('grade')}
          <Colon />
          {[...grades].map((one) => term('grade', one)).join(' · ')}
        </p>
      )}
      <UnderAppeal notice={notice} />
      {notice.answer && isAnswered && (
        <Sent
          link={link}
          answer={notice.answer}
          title={t('sent.title')}
          heading={arrived}
          next={state === 'waiting' && !notice.statutory ? t('sent.next') : undefined}
        />
      )}
      <ReportSection link={link} notice={notice} />
      <Statutory notice={notice} />
      <Why link={link} notice={notice} />
      <Points standing={notice.standing} running={state !== 'upheld' && state !== 'restored'} />
      {notice.actions.includes('answer') && <AnswerForm key={stage} link={link} notice={notice} stage={stage} />}
      <Extension link={link} may={notice.actions.includes('extend')} />
      {notice.actions.includes('appeal') && <AppealForm link={link} />}
      <ForTheRecord link={link} notice={notice} />
      <Liability link={link} notice={notice} />
      <Demand link={link} notice={notice} />
      <Disputes link={link} notice={notice} />
      <ClearanceLink link={link} />
      <PacketCard of={notice.cases.map((one) => ({ source: { case: one.id, link }, name: goodsName(one, one.id) }))} />
      <Proof save={() => saveAnswer('getNoticeProof', { path: { link } }, proofName)} />
      <p className="soft small">{t('free')}</p>
    </>
  );
}
