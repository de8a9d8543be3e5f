import './home.css';
import './cases.css';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import { useNow } from '../data/demo.ts';
import type { MonthlyReport } from '../data/nouns.ts';
import { useMe } from '../data/session.ts';
import { currencies } from '../format/currencies.ts';
import { useWords } from '../language/words.ts';
import { Loaded } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { Form, SelectField, TextField } from '../plain/form.tsx';
import { Table } from '../plain/table.tsx';
import { useTitle } from '../plain/title.ts';
import { useForm } from '../plain/use-form.ts';
import { useScope } from './scope.tsx';

const months = 12;

/** What became of the complaints of one month. It prints. */
export function ReportPage() {
  const { t, monthAndYear } = useWords('portal');
  const [params, setParams] = useSearchParams();
  const scope = useScope();
  const month = params.get('month') ?? undefined;
  const report = useRead('getMonthlyReport', { query: { ...scope, month } });
  const now = useNow();
  const shown = report.data?.month;
  const title = shown === undefined ? t('report.title') : t('report.titleOf', { month: monthAndYear(shown) });
  useTitle(title);
  const choices = lastMonths(now);
  if (shown !== undefined && !choices.includes(shown)) choices.push(shown);
  const choose = (next: string) =>
    setParams((before) => {
      const changed = new URLSearchParams(before);
      changed.set('month', next);
      return changed;
    });
  return (
    <>
      <header className="report-head">
        <h1>{title}</h1>
        <div className="toolbar exports">
          <select
            className="scope"
            aria-label={t('report.month')}
            value={shown ?? ''}
            onChange={(event) => choose(event.target.value)}
          >
            {choices.map((one) => (
              <option key={one} value={one}>
                {monthAndYear(one)}
              </option>
            ))}
          </select>
          <Button onClick={() => window.print()}>{t('report.print')}</Button>
        </div>
      </header>
      <Loaded query={report}>{(of) => <Report of={of} />}</Loaded>
    </>
  );
}

/** This month and those before, as `2026-11`. */
function lastMonths(now: number): string[] {
  const today = new Date(now);
  return Array.from({ length: months }, (_, back) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1)).toISOString().slice(0, 7),
  );
}

function Report({ of }: { of: MonthlyReport }) {
  const { t, shortInstant } = useWords('portal');
  const me = useMe().data;
  const whose = useWhose();
  return (
    <>
      <p className="soft">{t('report.lead', { whose, at: shortInstant(of.at, of.zone), zone: of.zone })}</p>
      <Whole of={of} />
      <h2>{t('report.byReason')}</h2>
      {of.reasons.length === 0 ? <p className="note">{t('report.empty')}</p> : <ByReason of={of} />}
      <p className="soft small gap">{t('report.notes')}</p>
      {me?.position === 'administrator' && <Rates key={JSON.stringify(of.rates)} of={of.rates} />}
    </>
  );
}

/** The name of the client or brand that it is about, or that it is about all. */
function useWhose(): string {
  const { t } = useWords('portal');
  const { client, brand } = useScope();
  const participant = useMe().data?.participant;
  const isAgent = participant?.kind === 'agent';
  const clients = useRead('listClients', {}, { enabled: isAgent && client !== undefined }).data?.items;
  const brands = useRead('listBrands', {}, { enabled: brand !== undefined }).data?.items;
  const name = clients?.find(({ id }) => id === client)?.name ?? brands?.find(({ id }) => id === brand)?.name;
  return name ?? `${participant?.name ?? ''}, ${t(isAgent ? 'scope.allClients' : 'scope.allBrands')}`;
}

function Whole({ of }: { of: MonthlyReport }) {
  const { t, number, percent, duration, money } = useWords('portal');
  const { filed, gone, answered, upheld, overturned, withdrawn, refused, ended, undecided, returned } = of;
  const share = (part: number, whole: number) => (whole === 0 ? '–' : percent(part / whole));
  const time = (ms: number | undefined) => (ms === undefined ? '–' : duration(ms));
  const groups: readonly (readonly [title: string, rows: readonly (readonly [string, ReactNode])[]])[] = [
    [
      t('report.outcomes'),
      [
        [t('report.filed'), number(filed)],
        [t('report.gone'), number(gone)],
        [t('report.upheld'), number(upheld)],
        [t('report.overturned'), number(overturned)],
        [t('report.withdrawn'), number(withdrawn)],
        [t('report.refused'), number(refused)],
        [t('report.ended'), number(ended)],
        [t('report.undecided'), number(undecided)],
      ],
    ],
    [
      t('report.time'),
      [
        [t('report.half'), time(of.medianMs)],
        [t('report.ninety'), time(of.ninetyMs)],
        [t('report.answered'), `${number(answered)} (${share(answered, filed)})`],
        [t('report.returned'), `${number(returned.back)} (${share(returned.back, returned.of)})`],
      ],
    ],
    [
      t('report.work'),
      of.rates === undefined || of.minutes === undefined
        ? [[t('report.hours'), t('report.noRates')]]
        : [
            [t('report.hours'), number(Math.round(of.minutes / 6) / 10)],
            [t('report.total'), of.cost ? money(of.cost) : '–'],
            [t('report.perCase'), of.costPerCase ? money(of.costPerCase) : '–'],
          ],
    ],
  ];
  return (
    <div className="report-groups">
      {groups.map(([title, rows]) => (
        <section key={title} className="card">
          <h2>{title}</h2>
          <dl>
            {rows.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function ByReason({ of }: { of: MonthlyReport }) {
  const { t, term, number, duration, money } = useWords('portal');
  return (
    <Table
      of={of.reasons}
      keyOf={({ reason }) => reason}
      columns={[
        [t('cases.by.reason'), ({ reason }) => term('reason', reason)],
        [t('report.filed'), ({ filed }) => number(filed)],
        [t('report.gone'), ({ gone }) => number(gone)],
        [t('report.answered'), ({ answered }) => number(answered)],
        [t('report.upheld'), ({ upheld }) => number(upheld)],
        [t('report.overturned'), ({ overturned }) => number(overturned)],
        [t('report.half'), ({ medianMs }) => (medianMs === undefined ? '–' : duration(medianMs))],
        [t('report.perCase'), ({ costPerCase }) => (costPerCase ? money(costPerCase) : '–')],
      ]}
    />
  );
}

/** An hour's price and the minutes of a complaint, which the participant says itself. */
function Rates({ of }: { of: MonthlyReport['rates'] }) {
  const { t } = useWords('portal');
  const act = useAct('setWorkRates');
  const isCount = (text: string) => /^\d{1,4}$/.test(text.trim());
  const form = useForm({
    act,
    start: {
      amount: of?.hour.amount ?? '',
      currency: of?.hour.currency ?? 'CNY',
      minutes: String(of?.minutes ?? ''),
      minutesAnswered: String(of?.minutesAnswered ?? ''),
    },
    check: ({ amount, minutes, minutesAnswered }) => ({
      amount: !/^\d{1,9}(\.\d{1,2})?$/.test(amount.trim()),
      minutes: !isCount(minutes),
      minutesAnswered: !isCount(minutesAnswered),
    }),
    say: ({ amount, currency, minutes, minutesAnswered }) => ({
      hour: { amount: amount.trim(), currency },
      minutes: Number(minutes),
      minutesAnswered: Number(minutesAnswered),
    }),
  });
  return (
    <Panel className="gap rates-form" title={t('report.rates')}>
      <p className="soft">{t('report.ratesText')}</p>
      <Form of={form} className="toolbar" submit={t('report.save')}>
        <TextField {...form.field('amount')} maxLength={12} label={t('report.hour')} />
        <SelectField
          {...form.field('currency')}
          label={t('report.currency')}
          options={currencies.map((value) => ({ value, label: value }))}
        />
        <TextField {...form.field('minutes')} maxLength={4} label={t('report.minutes')} />
        <TextField {...form.field('minutesAnswered')} maxLength={4} label={t('report.minutesAnswered')} />
      </Form>
    </Panel>
  );
}
