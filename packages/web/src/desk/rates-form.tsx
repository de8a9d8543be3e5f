import { farRates, ProblemError } from '@marketsafe/sdk';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RateTable, usePutRates } from '../data/rates.ts';
import { percent } from '../format/money.ts';
import { useLanguage } from '../language/language.ts';
import { useTerm } from '../language/term.ts';
import { FileButton } from '../office/file-button.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { Field } from '../plain/field.tsx';
import { nameOf } from './rate-facts.tsx';
import {
  type DraftFaults,
  draftOf,
  emptyDraft,
  type FileFault,
  faultsOf,
  isWhole,
  type RateRow,
  type RatesDraft,
  readRatesFile,
  tableOf,
  worthBy,
} from './rates-draft.ts';

/** Another table: from a file or by hand, with how far each rate moves, before it is put in force. */
export function RatesForm({ inForce, onDone }: { inForce: RateTable | undefined; onDone: (number: number) => void }) {
  const { t } = useTranslation('desk');
  // Of which day the rates are is always said anew.
  const [draft, setDraft] = useState<RatesDraft>(() =>
    inForce ? { ...draftOf(inForce.table), asOf: '' } : emptyDraft,
  );
  // What they looked at, however often the page looks again meanwhile.
  const [seen, setSeen] = useState(inForce?.number ?? 0);
  const [tried, setTried] = useState(false);
  /** Currencies whose rate they said is right, until one is changed. */
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const put = usePutRates();
  const faults = faultsOf(draft);
  const shown = tried ? faults : undefined;
  const set = (more: Partial<RatesDraft>): void => {
    put.reset();
    if (more.rows || more.base !== undefined) setConfirmed([]);
    setDraft((before) => ({ ...before, ...more }));
  };
  const submit = (instead: number, right = confirmed): void => {
    setTried(true);
    setSeen(instead);
    setConfirmed(right);
    if (!isWhole(faults)) return;
    put.mutate(
      { table: tableOf(draft), instead, confirmed: [...right] },
      { onSuccess: ({ number }) => onDone(number) },
    );
  };
  return (
    <div className="stack">
      <FromFile onRead={set} />
      <Field label={t('rates.asOf')} wrong={shown?.asOf ? t('rates.faults.asOf') : undefined}>
        {(given) => (
          <Input {...given} type="date" value={draft.asOf} onChange={({ target }) => set({ asOf: target.value })} />
        )}
      </Field>
      <Field
        label={t('rates.source')}
        hint={t('rates.sourceHint')}
        wrong={shown?.source ? t('rates.faults.source') : undefined}
      >
        {(given) => (
          <Input
            {...given}
            maxLength={500}
            value={draft.source}
            onChange={({ target }) => set({ source: target.value })}
          />
        )}
      </Field>
      <Field
        label={t('rates.base')}
        hint={t('rates.baseHint')}
        wrong={shown?.base ? t('rates.faults.base') : undefined}
      >
        {(given) => (
          <Input
            {...given}
            maxLength={3}
            value={draft.base}
            onChange={({ target }) => set({ base: target.value.toUpperCase() })}
          />
        )}
      </Field>
      <Rows draft={draft} faults={shown} inForce={inForce} onChange={(rows) => set({ rows })} />
      <Button type="primary" loading={put.isPending} onClick={() => submit(seen)}>
        {t('rates.put')}
      </Button>
      {tried && !isWhole(faults) && (
        <p className="wrong" role="alert">
          {t('rates.faults.some')}
        </p>
      )}
      {put.isError && (
        <NotPut
          error={put.error}
          inForce={inForce}
          onAnyway={submit}
          onConfirm={(currencies) => submit(seen, [...confirmed, ...currencies])}
        />
      )}
    </div>
  );
}

function FromFile({ onRead }: { onRead: (draft: RatesDraft) => void }) {
  const { t } = useTranslation('desk');
  const [fault, setFault] = useState<FileFault & { name: string }>();
  const read = async (file: File): Promise<void> => {
    const draft = await readRatesFile(file);
    if ('fault' in draft) return setFault({ ...draft, name: file.name });
    setFault(undefined);
    onRead(draft);
  };
  return (
    <div>
      <FileButton accept=".json" label={t('rates.file')} onFile={(file) => void read(file)}>
        {t('rates.fromFile')}
      </FileButton>
      <p className="hint">{t('rates.fromFileHint')}</p>
      {fault && <Alert type="error" showIcon role="alert" title={t(`rates.fileFaults.${fault.fault}`, { ...fault })} />}
    </div>
  );
}

interface RowsProps {
  readonly draft: RatesDraft;
  readonly faults: DraftFaults | undefined;
  readonly inForce: RateTable | undefined;
  readonly onChange: (rows: readonly RateRow[]) => void;
}

function Rows({ draft: { rows, base }, faults, inForce, onChange }: RowsProps) {
  const { t } = useTranslation('desk');
  const next = Math.max(-1, ...rows.map(({ key }) => key)) + 1;
  const change = (key: number, more: Partial<RateRow>): void =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...more } : row)));
  return (
    <div>
      <table className="rules rate-rows">
        <thead>
          <tr>
            <th scope="col">{t('rates.currency')}</th>
            <th scope="col">{t('rates.rate', { base })}</th>
            <th scope="col">{t('rates.moved')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.key}
              row={row}
              base={base}
              inForce={inForce}
              fault={faults?.rows.get(row.key)}
              onChange={(more) => change(row.key, more)}
              onRemove={() => onChange(rows.filter(({ key }) => key !== row.key))}
            />
          ))}
        </tbody>
      </table>
      <Button className="gap" onClick={() => onChange([...rows, { key: next, currency: '', rate: '' }])}>
        {t('rates.add')}
      </Button>
    </div>
  );
}

interface RowProps {
  readonly row: RateRow;
  readonly base: string;
  readonly inForce: RateTable | undefined;
  readonly fault: ReturnType<DraftFaults['rows']['get']>;
  readonly onChange: (more: Partial<RateRow>) => void;
  readonly onRemove: () => void;
}

function Row({ row: { currency, rate }, base, inForce, fault, onChange, onRemove }: RowProps) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const isOfRate = fault === 'rate' || fault === 'zero' || fault === 'base';
  return (
    <tr>
      <td data-label={t('rates.currency')}>
        <Input
          aria-label={t('rates.currency')}
          aria-invalid={(fault && !isOfRate) || undefined}
          status={fault && !isOfRate ? 'error' : ''}
          title={nameOf(currency, language)}
          className="code"
          maxLength={3}
          value={currency}
          onChange={({ target }) => onChange({ currency: target.value.toUpperCase() })}
        />
      </td>
      <td data-label={t('rates.rate', { base })}>
        <Input
          aria-label={`${currency} ${t('rates.rate', { base })}`}
          aria-invalid={isOfRate || undefined}
          status={isOfRate ? 'error' : ''}
          inputMode="decimal"
          value={rate}
          onChange={({ target }) => onChange({ rate: target.value.trim() })}
        />
        {fault && (
          <p className="wrong" role="alert">
            {t(`rates.faults.rows.${fault}`, { currency, base })}
          </p>
        )}
      </td>
      <td data-label={t('rates.moved')}>
        <Moved before={worthBy(inForce?.table, currency, base)} after={Number(rate)} />
      </td>
      <td>
        <Button size="small" aria-label={t('rates.remove', { currency })} onClick={onRemove}>
          ✕
        </Button>
      </td>
    </tr>
  );
}

/** By more than this it is looked at twice: a currency seldom moves so far, and a finger does. */
const far = 0.2;

function Moved({ before, after }: { before: number | undefined; after: number }) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  if (before === undefined) return <span className="soft">{t('rates.new')}</span>;
  if (!(after > 0)) return null;
  const share = after / before - 1;
  if (Math.abs(share) < 0.0005) return <span className="soft">{t('rates.same')}</span>;
  const moved = `${share > 0 ? '+' : '−'}${percent(Math.abs(share), language)}`;
  return Math.abs(share) > far ? <span className="tag bad">{t('rates.far', { moved })}</span> : moved;
}

interface NotPutProps {
  readonly error: unknown;
  readonly inForce: RateTable | undefined;
  readonly onAnyway: (instead: number) => void;
  readonly onConfirm: (currencies: string[]) => void;
}

/** Whom somebody was faster than looks at that table, and decides again; whose rate is far from the one in force says that it is right. */
function NotPut({ error, inForce, onAnyway, onConfirm }: NotPutProps) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const term = useTerm();
  const { code, errors } = error instanceof ProblemError ? error : { code: '', errors: [] };
  const { far, others } = farRates({ errors });
  const currencies = far.map(({ currency }) => currency);
  if (far.length > 0) {
    const told = [
      ...others.map((one) => term('refusal', one.code)),
      t('rates.farOff', { currencies: new Intl.ListFormat(language).format(currencies) }),
    ];
    return (
      <>
        {told.map((title) => (
          <Alert key={title} type="error" showIcon role="alert" title={title} />
        ))}
        <Button className="gap" onClick={() => onConfirm(currencies)}>
          {t(others.length > 0 ? 'rates.farRight' : 'rates.areRight')}
        </Button>
      </>
    );
  }
  const fields = errors.map(({ field = '' }) => field.replace(/^body\.table\.(rates\.)?/, ''));
  if (code === 'invalid-request' && fields.length > 0)
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t('rates.faults.refused')}
        description={fields.map((field) => t('rates.faults.field', { field })).join(' ')}
      />
    );
  return (
    <>
      <ProblemAlert error={error} />
      {code === 'rates-changed' && inForce && (
        <Button className="gap" onClick={() => onAnyway(inForce.number)}>
          {t('rates.anyway', { number: inForce.number })}
        </Button>
      )}
    </>
  );
}
