import type { ShadowNumbers } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Facts } from '../plain/facts.tsx';
import { CardTable } from './card-table.tsx';
import { Panel } from './panel.tsx';

type Group = ShadowNumbers['groups'][number];

/** What shadow found of one rights holder on one marketplace. */
export function ShadowCard({ of }: { of: ShadowNumbers }) {
  const { t, term, number, percent, duration, shortInstant } = useWords('office');
  const { marketplace, holder, since, orders, compared, agreed, gone, agreement, gainedMs, reviewed } = of;
  return (
    <Panel title={t('shadow.pair', { holder: holder.name, marketplace })}>
      <div className="stack">
        <Facts
          className="facts-grid"
          of={[
            [t('shadow.since'), shortInstant(since)],
            [t('shadow.orders'), number(orders)],
            [t('shadow.compared'), number(compared)],
            [
              t('shadow.agreement'),
              agreement &&
                t('shadow.agreementText', {
                  ...{ agreed: number(agreed), compared: number(compared), share: percent(agreement.share) },
                  ...{ low: percent(agreement.low), high: percent(agreement.high) },
                }),
            ],
            [t('shadow.gone'), gone > 0 && t('shadow.goneText', { count: gone })],
            [t('shadow.gained'), gainedMs !== undefined && duration(gainedMs)],
            [t('shadow.reviewed'), reviewed > 0 && t('shadow.reviewedText', { count: reviewed })],
          ]}
        />
        {of.comparisons.length > 0 && (
          <section>
            <h3>{t('shadow.how')}</h3>
            <Facts
              className="facts-grid"
              of={of.comparisons.map(({ comparison, count }) => [term('shadowComparison', comparison), number(count)])}
            />
          </section>
        )}
        {of.gaps.length > 0 && (
          <section>
            <h3>{t('shadow.why')}</h3>
            <Facts className="facts-grid" of={of.gaps.map(({ gap, count }) => [term('refusal', gap), number(count)])} />
          </section>
        )}
        {of.groups.length > 0 && (
          <section>
            <h3>{t('shadow.groups')}</h3>
            <CardTable
              rowKey={({ rightType, reason }: Group) => `${rightType} ${reason}`}
              of={of.groups}
              columns={[
                [t('shadow.right'), ({ rightType }) => term('right', rightType)],
                [t('shadow.reason'), ({ reason }) => term('reason', reason)],
                [t('shadow.orders'), (group) => number(group.orders)],
                [t('shadow.agreement'), (group) => <Agreed of={group} />],
                [t('shadow.gone'), (group) => number(group.gone)],
                [t('shadow.gained'), (group) => (group.gainedMs === undefined ? '–' : duration(group.gainedMs))],
              ]}
            />
          </section>
        )}
      </div>
    </Panel>
  );
}

function Agreed({ of: { agreed, compared, agreement } }: { of: Group }) {
  const { t, percent } = useWords('office');
  if (!agreement) return '–';
  return (
    <>
      {percent(agreement.share)} <span className="soft">{t('shadow.ofCompared', { agreed, compared })}</span>
    </>
  );
}
