import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../data/api.ts';
import type { Finding } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { WhyInReview } from '../office/why-in-review.tsx';
import { Keyed } from './keyed.tsx';
import { KnowledgeChips, type Known } from './knowledge-chips.tsx';
import { NothingSent } from './nothing-sent.tsx';
import { useKeys } from './use-keys.ts';

/**
 * Files with one press: under the right that covers the goods best or, of goods that came back, under that of the old decision and for
 * its reason. Pressing makes the declaration.
 */
export function FileOneClick({ finding, onMove }: { finding: Finding; onMove: (step: number) => void }) {
  const { t } = useWords('portal');
  const file = useAct('fileComplaint');
  const [known, setKnown] = useState<Known>([]);
  const { listing, right, relist } = finding;
  const reason = relist?.reason ?? 'counterfeit';
  const filed = file.data?.bundles.flatMap(({ cases }) => cases)[0];
  const shadow = file.data?.shadow[0];
  const caseId = filed?.case ?? finding.case;
  const isRecorded = finding.shadow !== undefined || shadow?.refused.length === 0;
  const ready = right !== undefined && !caseId && !isRecorded && !file.isPending;

  const { mutate } = file;
  const submit = useCallback(() => {
    if (!right || !ready) return;
    mutate({
      right,
      reason,
      targets: [{ kind: 'listing', marketplace: listing.marketplace, id: listing.id }],
      chips: [...known],
      declaration: true,
    });
  }, [right, ready, reason, listing.marketplace, listing.id, known, mutate]);
  useKeys({ f: submit, j: () => onMove(1), k: () => onMove(-1) });
  useEffect(() => {
    if (filed || shadow) document.getElementById('filed')?.focus();
  }, [filed, shadow]);

  return (
    <section className="stack file-one">
      <KnowledgeChips known={known} onChange={setKnown} />
      <div>
        <Button type="primary" size="large" disabled={!ready} loading={file.isPending} onClick={submit}>
          <Keyed text={t('findings.fileKey')} letter="F" />
        </Button>
        <p className="hint">{t(right ? 'findings.declaration' : 'findings.noRight')}</p>
      </div>
      {caseId && (
        <p id="filed" tabIndex={-1} role="status" className={filed?.refused.length ? 'note bad' : 'note good'}>
          {filed && <strong>{t(filed.refused.length ? 'findings.filedRefused' : 'findings.filed')} </strong>}
          {[...(filed?.refused ?? []), ...(filed?.warnings ?? [])].map(({ code, message }) => (
            <span key={code}>{message} </span>
          ))}
          <Link to={`/portal/cases/${caseId}`}>{t('findings.case')}</Link>
        </p>
      )}
      {!caseId && (shadow || isRecorded) && (
        <p id="filed" tabIndex={-1} role="status" className={shadow?.refused.length ? 'note bad' : 'note'}>
          {shadow && shadow.refused.length > 0 && <strong>{t('findings.filedRefused')} </strong>}
          <NothingSent marketplace={listing.marketplace} />{' '}
          {[...(shadow?.refused ?? []), ...(shadow?.warnings ?? [])].map(({ code, message }) => (
            <span key={code}>{message} </span>
          ))}
          {isRecorded && <Link to="/portal/shadow">{t('file.shadowFound')}</Link>}
        </p>
      )}
      {filed && <WhyInReview review={filed.review} />}
      {shadow && <WhyInReview review={shadow.review} />}
      {file.data?.unreadable.map(({ given, message }) => (
        <p key={given} className="wrong">
          {message}
        </p>
      ))}
      {file.isError && <ProblemAlert error={file.error} />}
    </section>
  );
}
