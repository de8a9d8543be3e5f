import { Button, Card, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct, useRead } from '../data/api.ts';
import type { ComplaintRequest } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { useTitle } from '../plain/title.ts';
import { FileAgain } from './file-again.tsx';
import { CheckResults, FileResults } from './file-results.tsx';
import { FileRoom } from './file-room.tsx';
import { FileWarned } from './file-warned.tsx';
import { KnowledgeChips, type Known } from './knowledge-chips.tsx';
import { mostTargets, urlLines } from './url-lines.ts';
import { isWarned } from './warned.ts';
import type { Wholes } from './wholes.ts';

const reasons = ['counterfeit', 'trademark', 'copyright', 'copyright-verbatim', 'design', 'patent'] as const;
const excluded = ['price-maintenance', 'selective-distribution', 'contract', 'warranty'] as const;
type Reason = ComplaintRequest['reason'];

/** For so long what was looked at is taken to be as it was, in milliseconds: a listing may change. */
const looked = 10 * 60_000;

/** Bulk filing: paste addresses, one declaration, and a result with its named shortfalls for every line. */
export function FilePage() {
  const { t, term } = useWords('portal');
  useTitle(t('file.title'));
  const rights = useRead('listRights');
  const file = useAct('fileComplaint');
  const check = useAct('checkComplaint');
  const [right, setRight] = useState<string>();
  const [reason, setReason] = useState<Reason>('counterfeit');
  const [text, setText] = useState('');
  const [known, setKnown] = useState<Known>([]);
  const [declared, setDeclared] = useState(false);
  const [tried, setTried] = useState(false);
  const [undeclared, setUndeclared] = useState(false);
  const [wholes, setWholes] = useState<Wholes>(new Map());
  const [filing, setFiling] = useState(false);
  /** What was about to be filed, and waits for a look at some of it. */
  const [waiting, setWaiting] = useState<ComplaintRequest>();
  const urls = urlLines(text);
  const chosen = right ?? (rights.data?.items.length === 1 ? rights.data.items[0]?.id : undefined);
  const wrongUrls =
    urls.length > mostTargets
      ? t('file.tooMany', { count: urls.length })
      : urls.length === 0
        ? t('file.none')
        : undefined;

  const request = (chosenWholes = wholes): ComplaintRequest | undefined => {
    setTried(true);
    if (!chosen || wrongUrls) return undefined;
    return {
      right: chosen,
      reason,
      targets: urls.map((url) => chosenWholes.get(url) ?? { url }),
      chips: [...known],
      // Filed once it is ticked; who only looks is told the rest, and not that it is missing line by line.
      declaration: true,
    };
  };

  const edit = (change: () => void): void => {
    change();
    setWaiting(undefined);
  };

  const look = (chosenWholes = wholes): void => {
    const asked = request(chosenWholes);
    if (!asked) return;
    edit(() => setFiling(false));
    file.reset();
    check.mutate(asked);
  };

  /** Looked at first, unless it just was, so that what is about other goods is seen before it is filed. */
  const submit = (): void => {
    const asked = request();
    setUndeclared(!declared);
    if (!asked || !declared) return;
    edit(() => setFiling(true));
    file.reset();
    const goOn = ({ results }: NonNullable<typeof check.data>): void =>
      results.some(isWarned) ? setWaiting(asked) : file.mutate(asked);
    const isSame = JSON.stringify(check.variables) === JSON.stringify(asked);
    if (check.data && isSame && Date.now() - check.submittedAt < looked) goOn(check.data);
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
      <Card className="gap">
        <div className="toolbar">
          <label htmlFor="right">
            {t('file.right')}
            <Select
              id="right"
              value={chosen ?? null}
              loading={rights.isPending}
              status={tried && !chosen ? 'error' : ''}
              notFoundContent={t('file.noRights')}
              popupMatchSelectWidth={false}
              options={(rights.data?.items ?? []).map(({ id, mark, office, number }) => ({
                value: id,
                label: `${mark ?? ''} ${office} ${number}`.trim(),
              }))}
              onChange={(value) => edit(() => setRight(value ?? undefined))}
            />
          </label>
          <label htmlFor="reason">
            {t('file.reason')}
            <Select<Reason>
              id="reason"
              value={reason}
              popupMatchSelectWidth={false}
              options={[...reasons, ...excluded].map((code) => ({ value: code, label: term('reason', code) }))}
              onChange={(value) => edit(() => setReason(value))}
            />
          </label>
        </div>
        {tried && !chosen && <p className="wrong">{t('file.chooseRight')}</p>}
        {(excluded as readonly string[]).includes(reason) && <p className="note warn">{t('file.excluded')}</p>}
        <label htmlFor="urls">
          <strong>{t('file.urls')}</strong>
        </label>
        <Input.TextArea
          id="urls"
          rows={8}
          value={text}
          status={tried && wrongUrls ? 'error' : ''}
          aria-describedby="urls-hint"
          onChange={(e) => edit(() => setText(e.target.value))}
        />
        <p id="urls-hint" className={tried && wrongUrls ? 'wrong' : 'hint'}>
          {tried && wrongUrls ? wrongUrls : t('file.urlsHint', { count: urls.length })}
        </p>
        <p className="hint">{t('file.shopHint')}</p>
        <p className="hint">{t('file.variantHint')}</p>
        <KnowledgeChips known={known} onChange={(now) => edit(() => setKnown(now))} />
        <Checkbox className="gap" checked={declared} onChange={(e) => edit(() => setDeclared(e.target.checked))}>
          {t('file.declaration')}
        </Checkbox>
        {undeclared && !declared && <p className="wrong">{t('file.declarationMissing')}</p>}
        <div className="row gap">
          <Button type="primary" loading={file.isPending || (filing && check.isPending)} onClick={submit}>
            {t('file.submit')}
          </Button>
          <Button loading={!filing && check.isPending} onClick={() => look()}>
            {t('file.check')}
          </Button>
        </div>
      </Card>
      {file.isError && <ProblemAlert error={file.error} />}
      {check.isError && <ProblemAlert error={check.error} />}
      {waiting && check.data && !file.data && (
        <FileWarned
          asked={waiting}
          results={check.data.results}
          busy={file.isPending}
          onFile={(asked) => file.mutate(asked)}
        />
      )}
      {check.data && !file.data && (!filing || waiting) && (
        <CheckResults answer={check.data} wholes={wholes} onChoose={choose} />
      )}
      {file.data && <FileResults answer={file.data} />}
      {file.data && file.variables && <FileAgain key={file.submittedAt} asked={file.variables} answer={file.data} />}
    </>
  );
}
