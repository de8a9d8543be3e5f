import { type ReactNode, useState } from 'react';
import { useAct } from '../data/api.ts';
import { evidencePages } from '../data/documents.ts';
import type { SellerNotice } from '../data/nouns.ts';
import { sendExhibit } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { type RaisedKind, raising } from '../plain/matter-fields.ts';
import { useMatterWords } from '../plain/matter-words.ts';
import { RaiseForm } from '../plain/raise-form.tsx';
import { StatementLines } from '../plain/statement-lines.tsx';

interface Props {
  readonly link: string;
  readonly notice: SellerNotice;
}

/** Demands for payment that were reported before, what came of them, and where one may be reported. */
export function Demand({ link, notice }: Props) {
  const { term, shortInstant } = useWords('seller');
  const say = useMatterWords('demand');
  const demands = notice.matters.filter(({ kind }) => kind === 'demand');
  if (!mayRaise('demand', notice) && demands.length === 0) return null;
  return (
    <Raising kind="demand" {...{ link, notice }}>
      {demands.map(({ at, finding }) => (
        <p key={at} role="status">
          {say('reported', { when: shortInstant(at) })} <strong>{term('matterFinding', finding ?? 'open')}</strong>
        </p>
      ))}
    </Raising>
  );
}

/** What is recorded of a complaint that was wrong, and where the seller says what it lost by it. */
export function Liability({ link, notice }: Props) {
  const say = useMatterWords('loss');
  if (!notice.liability) return null;
  return (
    <Raising kind="loss" {...{ link, notice }}>
      <StatementLines lines={notice.liability.lines} />
      {notice.matters.some(({ kind }) => kind === 'loss') && <p role="status">{say('kept')}</p>}
    </Raising>
  );
}

const mayRaise = (kind: RaisedKind, { actions }: SellerNotice): boolean =>
  actions.some((action) => action === raising[kind].act);

/** What there is of a kind, and the form in which the seller raises it, behind one button. */
function Raising({ kind, link, notice, children }: Props & { kind: RaisedKind; children: ReactNode }) {
  const { t } = useWords('seller');
  const say = useMatterWords(kind);
  const [open, setOpen] = useState(false);
  const act = useAct('raiseMatterAsSeller', { link });
  const may = mayRaise(kind, notice);
  return (
    <section className="card" aria-labelledby={kind}>
      <h2 id={kind}>{say('title')}</h2>
      {children}
      {may && !open && (
        <>
          <p>{say('text')}</p>
          <button type="button" className="button" onClick={() => setOpen(true)}>
            {say('open')}
          </button>
        </>
      )}
      {may && open && (
        <RaiseForm
          {...{ kind, act }}
          isPrimary
          send={sendExhibit(link)}
          read={evidencePages(link)}
          sending={t('answer.sending')}
          onDone={() => setOpen(false)}
        >
          <p className="soft small">{say('secret')}</p>
        </RaiseForm>
      )}
    </section>
  );
}
