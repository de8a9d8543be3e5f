import { Button, Card, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerm } from '../app/term.ts';
import { useTitle } from '../app/title.ts';
import { type ComplaintRequest, useCheckComplaint, useFileComplaint } from '../data/complaints.ts';
import { useRights } from '../data/rights.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { FileAgain } from './file-again.tsx';
import { CheckResults, FileResults } from './file-results.tsx';
import { FileRoom } from './file-room.tsx';
import { mostTargets, urlLines } from './url-lines.ts';
import type { Wholes } from './wholes.ts';

const reasons = ['counterfeit', 'trademark', 'copyright', 'copyright-verbatim', 'design', 'patent'] as const;
const excluded = ['price-maintenance', 'selective-distribution', 'contract', 'warranty'] as const;
type Reason = ComplaintRequest['reason'];

/** Bulk filing: paste addresses, one declaration, and a result with its named shortfalls for every line. */
export function FilePage() {
  const { t } = useTranslation('portal');
  const term = useTerm();
  useTitle(t('file.title'));
  const rights = useRights();
  const file = useFileComplaint();
  const check = useCheckComplaint();
  const [right, setRight] = useState<string>();
  const [reason, setReason] = useState<Reason>('counterfeit');
  const [text, setText] = useState('');
  const [declared, setDeclared] = useState(false);
  const [tried, setTried] = useState(false);
  const [wholes, setWholes] = useState<Wholes>(new Map());
  const urls = urlLines(text);
  const chosen = right ?? (rights.data?.length === 1 ? rights.data[0]?.id : undefined);
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
      chips: [],
      declaration: declared,
    };
  };

  const choose = (next: Wholes): void => {
    setWholes(next);
    const asked = request(next);
    if (asked) check.mutate(asked);
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
              options={(rights.data ?? []).map(({ id, mark, office, number }) => ({
                value: id,
                label: `${mark ?? ''} ${office} ${number}`.trim(),
              }))}
              onChange={(value) => setRight(value ?? undefined)}
            />
          </label>
          <label htmlFor="reason">
            {t('file.reason')}
            <Select<Reason>
              id="reason"
              value={reason}
              popupMatchSelectWidth={false}
              options={[...reasons, ...excluded].map((code) => ({ value: code, label: term('reason', code) }))}
              onChange={setReason}
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
          onChange={(e) => setText(e.target.value)}
        />
        <p id="urls-hint" className={tried && wrongUrls ? 'wrong' : 'hint'}>
          {tried && wrongUrls ? wrongUrls : t('file.urlsHint', { count: urls.length })}
        </p>
        <p className="hint">{t('file.shopHint')}</p>
        <p className="hint">{t('file.variantHint')}</p>
        <Checkbox checked={declared} onChange={(e) => setDeclared(e.target.checked)}>
          {t('file.declaration')}
        </Checkbox>
        {tried && !declared && <p className="wrong">{t('file.declarationMissing')}</p>}
        <div className="row gap">
          <Button
            type="primary"
            loading={file.isPending}
            onClick={() => {
              const asked = request();
              if (asked && declared) file.mutate(asked);
            }}
          >
            {t('file.submit')}
          </Button>
          <Button
            loading={check.isPending}
            onClick={() => {
              const asked = request();
              if (asked) check.mutate(asked);
            }}
          >
            {t('file.check')}
          </Button>
        </div>
      </Card>
      {file.isError && <ProblemAlert error={file.error} />}
      {check.isError && <ProblemAlert error={check.error} />}
      {check.data && !file.data && <CheckResults answer={check.data} wholes={wholes} onChoose={choose} />}
      {file.data && <FileResults answer={file.data} />}
      {file.data && file.variables && <FileAgain key={file.submittedAt} asked={file.variables} answer={file.data} />}
    </>
  );
}
