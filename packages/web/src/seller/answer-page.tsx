import { type RefObject, useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
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
import { AnswerSteps, atStep } from './answer-steps.tsx';
import { AppealForm } from './appeal-form.tsx';
import { AskForLink } from './ask-for-link.tsx';
import { BehindLink } from './behind-link.tsx';
import { Decision } from './decision.tsx';
import { Disputes } from './disputes.tsx';
import { Extension } from './extension.tsx';
import { ForTheRecord } from './for-the-record.tsx';
import { headingOf } from './heading.ts';
import { Incomplete } from './incomplete.tsx';
import { Demand, Liability } from './matters.tsx';
import { MoreDocuments } from './more-documents.tsx';
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

interface Props {
  readonly link: string;
  readonly notice: SellerNotice;
}

const isSent = (notice: SellerNotice): boolean => notice.answer !== undefined && noticeState(notice) !== 'incomplete';

/** An answer that was sent ends its steps: the page then says what came of it. */
function Notice({ link, notice }: Props) {
  const stage = noticeState(notice) === 'incomplete' ? 'incomplete' : 'first';
  const mayAnswer = notice.actions.includes('answer');
  const [, setQuery] = useSearchParams();
  const turn = `${stage} ${mayAnswer}`;
  const [before, setBefore] = useState(turn);
  useEffect(() => {
    if (turn === before) return;
    setBefore(turn);
    setQuery((query) => atStep(query, 'notice'), { replace: true });
  }, [turn, before, setQuery]);
  const sent = useArrival<HTMLHeadingElement>(isSent(notice));
  const reading = <Reading link={link} notice={notice} sent={sent} />;
  if (!mayAnswer) return reading;
  return (
    <AnswerSteps key={stage} {...{ link, notice, stage }}>
      {reading}
    </AnswerSteps>
  );
}

/** The notice and all that can be done about it, apart from the answer. */
function Reading({ link, notice, sent }: Props & { readonly sent: RefObject<HTMLHeadingElement | null> }) {
  const { t, term, language } = useWords('seller');
  const state = noticeState(notice);
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
      {state === 'incomplete' && <Incomplete notice={notice} />}
      <Decision notice={notice} state={state} />
      {grades.size > 0 && (
        <p className="soft">
          {t('grade')}
          <Colon />
          {[...grades].map((one) => term('grade', one)).join(' · ')}
        </p>
      )}
      <UnderAppeal notice={notice} />
      {notice.answer && isSent(notice) && (
        <Sent
          link={link}
          answer={notice.answer}
          title={t('sent.title')}
          heading={sent}
          next={state === 'waiting' && !notice.statutory ? t('sent.next') : undefined}
        />
      )}
      <MoreDocuments link={link} notice={notice} />
      <ReportSection link={link} notice={notice} />
      <Statutory notice={notice} />
      <Why link={link} notice={notice} />
      {notice.actions.includes('answer') && <Ways ways={notice.answers} />}
      <Points standing={notice.standing} running={state !== 'upheld' && state !== 'restored'} />
      <Extension link={link} may={notice.actions.includes('extend')} />
      {notice.actions.includes('appeal') && <AppealForm link={link} />}
      <ForTheRecord link={link} notice={notice} />
      <Liability link={link} notice={notice} />
      <Demand link={link} notice={notice} />
      <Disputes link={link} notice={notice} />
      <AskForLink link={link} to="shop" />
      <AskForLink link={link} to="clearance" />
      <PacketCard of={notice.cases.map((one) => ({ source: { case: one.id, link }, name: goodsName(one, one.id) }))} />
      <Proof save={() => saveAnswer('getNoticeProof', { path: { link } }, proofName)} />
      <p className="soft small">{t('free')}</p>
    </>
  );
}

/** The answers that there are, so that a seller knows whether one fits before it begins. */
function Ways({ ways }: { ways: SellerNotice['answers'] }) {
  const { t, language } = useWords('seller');
  return (
    <section className="card" aria-labelledby="proof">
      <h2 id="proof">{t('proof.title')}</h2>
      <p>{t('proof.lead')}</p>
      <ul>
        {ways.map(({ kind, text }) => (
          <li key={kind}>{text[language]}</li>
        ))}
      </ul>
    </section>
  );
}
