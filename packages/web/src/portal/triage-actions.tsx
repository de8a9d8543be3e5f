import { Button } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../language/words.ts';
import { CardTag } from './card-tag.tsx';
import { DismissReasons } from './dismiss-reasons.tsx';
import { canBeFiled } from './filing-requests.ts';
import { Keyed } from './keyed.tsx';
import { PreviewList, WhatItDoes } from './preview-list.tsx';
import type { Triage } from './use-triage.ts';

/** What can be done, and what it will do: with the findings that are ticked, otherwise with the card at hand. */
export function TriageActions({ triage }: { triage: Triage }) {
  const { isMany, asks, act, address, current, states } = triage;
  const { state } = address.filter;
  const isFiled = state === 'filed' || state === 'in-review';
  const isDone = !isMany && current !== undefined && states.has(current.group);
  return (
    <div className={isMany ? 'act-bar many' : 'act-bar'}>
      {isMany ? <Many triage={triage} /> : <One triage={triage} />}
      {!isFiled && !isDone && (
        <DismissReasons asks={asks} onAsk={act.ask} onDismiss={(reason) => act.put({ kind: 'dismiss', reason })} />
      )}
    </div>
  );
}

function One({ triage: { current, finding, states, preview, act, address } }: { triage: Triage }) {
  const { t } = useWords('portal');
  if (!current || !finding) return null;
  const done = states.get(current.group);
  const filed = finding.case ?? (done?.kind === 'filed' ? done.outcome.case : undefined);
  if (done !== undefined || filed !== undefined)
    return (
      <p className="act-line">
        {done && <CardTag state={done} />}
        {filed !== undefined && <Link to={`/portal/cases/${filed}`}>{t('findings.case')}</Link>}
      </p>
    );
  const isOpen = address.filter.state === 'open';
  return (
    <div className="act-line">
      <Button
        type="primary"
        size="large"
        disabled={!isOpen || (current.count === 1 && !canBeFiled(finding))}
        onClick={act.file}
      >
        <Keyed text={t(current.count > 1 ? 'triage.fileAll' : 'triage.file', { count: current.count })} letter="F" />
      </Button>
      <p className="act-why">
        {isOpen && current.count === 1 && <WhatItDoes preview={preview} finding={finding} />}{' '}
        <span className="soft">{t(finding.right ? 'findings.declaration' : 'findings.noRight')}</span>
      </p>
      <PutAside act={act} isAside={!isOpen} />
    </div>
  );
}

function Many({ triage: { count, preview, act, address } }: { triage: Triage }) {
  const { t } = useWords('portal');
  const ready = preview.all?.filter(({ check }) => check?.accepted).length;
  const isOpen = address.filter.state === 'open';
  return (
    <>
      <p className="act-line">
        <strong role="status">{t('findings.selected', { count })}</strong>
        <span className="small soft">{t('triage.keysOnTicked')}</span>
        <Button size="small" type="text" onClick={act.untick}>
          <Keyed text={t('findings.clearSelection')} letter="Esc" />
        </Button>
      </p>
      {isOpen && <PreviewList preview={preview} />}
      <div className="act-line">
        {isOpen && (
          <Button
            type="primary"
            size="large"
            disabled={!ready}
            loading={!preview.all && !preview.isError}
            onClick={act.file}
          >
            <Keyed text={t('triage.fileMany', { count: ready ?? 0 })} letter="F" />
          </Button>
        )}
        <p className="act-why soft">{isOpen && t('findings.declaration')}</p>
        <PutAside act={act} isAside={!isOpen} />
      </div>
    </>
  );
}

function PutAside({ act, isAside }: { act: Triage['act']; isAside: boolean }) {
  const { t } = useWords('portal');
  return (
    <span className="row put-aside">
      {isAside && (
        <Button onClick={() => act.put({ kind: 'reopen' })}>
          <Keyed text={t('findings.reopen')} letter="O" />
        </Button>
      )}
      <Button onClick={act.snooze}>
        <Keyed text={t('findings.snooze')} letter="S" />
      </Button>
    </span>
  );
}
