import type { Schemas } from '@marketsafe/sdk';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import type { ComplaintRequest } from '../data/nouns.ts';
import { useMyStanding } from '../data/standing.ts';
import { useWords } from '../language/words.ts';
import { Panel } from '../office/panel.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { RemovalRoom } from '../office/removal-room.tsx';
import { AreaField, CheckField, SelectField } from '../plain/form.tsx';
import { useTitle } from '../plain/title.ts';
import { useFields } from '../plain/use-form.ts';
import { FileAgain } from './file-again.tsx';
import { CheckResults, FileResults } from './file-results.tsx';
import { KnowledgeChips, type Known } from './knowledge-chips.tsx';
import { StageNotes } from './stage-notes.tsx';
import { mostTargets, pastedUrls } from './url-lines.ts';
import { canBeFiled, isWarned } from './warned.ts';
import type { Wholes } from './wholes.ts';

const reasons = ['counterfeit', 'trademark', 'copyright', 'copyright-verbatim', 'design', 'patent'] as const;
const excluded = ['price-maintenance', 'selective-distribution', 'contract', 'warranty'] as const;

/** Milliseconds for which a check stays valid; a listing may change. */
const looked = 10 * 60_000;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Bulk filing: paste addresses, one declaration, and a result with named shortfalls for every line. */
export function FilePage() {
  const { t, term } = useWords('portal');
  useTitle(t('file.title'));
  const ofRights = useRead('listRights');
  const rights = ofRights.data?.items ?? [];
  const file = useAct('fileComplaint');
  const check = useAct('checkComplaint');
  const [wholes, setWholes] = useState<Wholes>(new Map());
  const [filing, setFiling] = useState(false);
  /** A filing that waits because some of its lines need a look. */
  const [waiting, setWaiting] = useState<ComplaintRequest>();
  const only = rights.length === 1 ? rights[0]?.id : undefined;
  const form = useFields({
    start: {
      ...{ right: '', urls: '', known: [] as Known, declared: false },
      reason: reasons[0] as ComplaintRequest['reason'],
    },
    check: (said, choice: 'look' | 'file') => {
      const count = pastedUrls(said.urls).length;
      return {
        right: !said.right && !only && t('file.chooseRight'),
        urls: count > mostTargets ? t('file.tooMany', { count }) : count === 0 && t('file.none'),
        declared: choice === 'file' && !said.declared && t('file.declarationMissing'),
      };
    },
  });
  const { reason, known } = form.values;
  const right = form.values.right || only || '';
  const urls = pastedUrls(form.values.urls);
  const repeated = urls.filter(({ times }) => times > 1).length;
  const lines = new Map(urls.map(({ line, url }) => [url, line]));
  const requestOf = (chosenWholes: Wholes): ComplaintRequest => ({
    ...{ right, reason, chips: [...known] },
    targets: urls.map(({ url }) => chosenWholes.get(url) ?? { url }),
    // A check sets the declaration, so that the lines show only other shortfalls. Filing requires the checkbox.
    declaration: true,
  });
  const asked = requestOf(wholes);
  const isWaiting = waiting !== undefined && isSame(waiting, asked);

  const start = (isFiling: boolean): void => {
    setWaiting(undefined);
    setFiling(isFiling);
    file.reset();
  };

  const look = (chosenWholes = wholes): void => {
    if (!form.attempt('look')) return;
    start(false);
    check.mutate(requestOf(chosenWholes));
  };

  /** Checks first, unless it just did, so that the reader sees lines about other goods before filing. */
  const submit = (): void => {
    if (!form.attempt('file')) return;
    start(true);
    const goOn = ({ results }: NonNullable<typeof check.data>): void =>
      results.some(isWarned) ? setWaiting(asked) : file.mutate(asked);
    if (check.data && isSame(check.variables, asked) && Date.now() - check.submittedAt < looked) goOn(check.data);
    else check.mutate(asked, { onSuccess: goOn });
  };

  const choose = (next: Wholes): void => {
    setWholes(next);
    look(next);
  };

  return (
    <>
      <h1>{t('file.title')}</h1>
      <p className="soft">{t('file.lead')}</p>
      <FileRoom />
      {ofRights.isError && <ProblemAlert error={ofRights.error} retry={ofRights.refetch} />}
      <Panel className="gap">
        <form ref={form.place} noValidate onSubmit={(event) => event.preventDefault()}>
          <div className="toolbar">
            <SelectField
              {...form.field('right')}
              value={right}
              label={t('file.right')}
              options={rights.map(({ id, mark, office, number }) => ({
                ...{ value: id, label: `${mark ?? ''} ${office} ${number}`.trim() },
              }))}
              empty={t(ofRights.data ? 'file.noRights' : 'file.readingRights')}
            />
            <SelectField
              {...form.field('reason')}
              label={t('file.reason')}
              options={[...reasons, ...excluded].map((value) => ({ value, label: term('reason', value) }))}
            />
          </div>
          <StageNotes rights={[right]} />
          {(excluded as readonly string[]).includes(reason) && <p className="note warn">{t('file.excluded')}</p>}
          <AreaField
            {...form.field('urls')}
            rows={8}
            maxLength={1_000_000}
            label={t('file.urls')}
            hint={t('file.urlsHint', { count: urls.length })}
          />
          {repeated > 0 && (
            <p className="note" role="status">
              {t('file.repeats', { count: repeated })}
            </p>
          )}
          <p className="hint">{t('file.shopHint')}</p>
          <p className="hint">{t('file.variantHint')}</p>
          <KnowledgeChips known={known} onChange={(now) => form.set({ known: now })} />
          <CheckField {...form.field('declared')} className="gap" label={t('file.declaration')} />
          <div className="row gap">
            <Button type="primary" loading={file.isPending || (filing && check.isPending)} onClick={submit}>
              {t('file.submit')}
            </Button>
            <Button loading={!filing && check.isPending} onClick={() => look()}>
              {t('file.check')}
            </Button>
          </div>
        </form>
      </Panel>
      {file.isError && <ProblemAlert error={file.error} retry={() => file.mutate(file.variables)} />}
      {check.isError && <ProblemAlert error={check.error} />}
      {isWaiting && check.data && !file.data && (
        <FileWarned
          asked={waiting}
          results={check.data.results}
          busy={file.isPending}
          onFile={(chosen) => file.mutate(chosen)}
        />
      )}
      {check.data && !file.data && (!filing || isWaiting) && (
        <CheckResults answer={check.data} lines={lines} wholes={wholes} onChoose={choose} />
      )}
      {file.data && <FileResults answer={file.data} lines={lines} given={file.variables?.targets.length} />}
      {file.data && file.variables && <FileAgain key={file.submittedAt} asked={file.variables} answer={file.data} />}
    </>
  );
}

/** Before filing: today's remaining complaints and removals. */
function FileRoom() {
  const { t, number } = useWords('office');
  const standing = useMyStanding().data;
  if (!standing) return null;
  const { filed, cap } = standing.today;
  return (
    <div className="note">
      <p>
        {t('standing.room.filed', { filed: number(filed), cap: number(cap) })}{' '}
        <Link to="/portal/standing">{t('standing.room.why')}</Link>
      </p>
      {standing.removals && <RemovalRoom removals={standing.removals} />}
    </div>
  );
}

type Checked = Schemas['ComplaintCheckResponse']['results'][number];

interface Props {
  readonly asked: ComplaintRequest;
  readonly results: readonly Checked[];
  readonly busy: boolean;
  readonly onFile: (asked: ComplaintRequest) => void;
}

/** Warns before filing that some listings do not name the right's goods. The filer decides; this refuses nothing. */
function FileWarned({ asked, results, busy, onFile }: Props) {
  const { t } = useWords('portal');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { all, others } = canBeFiled(results);
  return (
    <section className="note warn gap" aria-labelledby="warned">
      <h2 id="warned" ref={heading} tabIndex={-1} className="small-head">
        {t('file.warned', { count: results.filter(isWarned).length, all: results.length })}
      </h2>
      <p>{t('file.warnedText')}</p>
      <div className="row">
        {others.length > 0 && (
          <Button type="primary" loading={busy} onClick={() => onFile({ ...asked, targets: others })}>
            {t('file.warnedOthers', { count: others.length })}
          </Button>
        )}
        <Button disabled={busy} onClick={() => onFile({ ...asked, targets: all })}>
          {t('file.warnedAll', { count: all.length })}
        </Button>
      </div>
    </section>
  );
}
