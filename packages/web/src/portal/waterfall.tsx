import type { Finding } from '../data/nouns.ts';
import { signed } from '../format/money.ts';
import { useWords } from '../language/words.ts';

/** The effect of each reason on the probability. Shows log-odds, which add up, and the probability after each. */
export function Waterfall({
  finding: { waterfall: steps, signals, model },
}: {
  finding: Pick<Finding, 'waterfall' | 'signals' | 'model'>;
}) {
  const { t, term, calendarDay, money, probability } = useWords('portal');
  /** Steps and signals have the same order; a step's own label is English only. */
  const nameOf = (index: number, label: string): string => {
    const signal = signals[index];
    if (!signal) return label;
    const seen = signal.seen === undefined ? '' : ` “${signal.seen}”`;
    if (signal.weight !== undefined)
      return `${term('weight', signal.weight)}${seen}${atRates(signal)}${inPicture(signal)}`;
    if (signal.notCompared !== undefined)
      return `${term('signal', signal.signal)}${seen}${t(`findings.notCompared.${signal.notCompared}`)}`;
    const manner = signal.manner === undefined ? '' : t('findings.manner', { manner: term('manner', signal.manner) });
    return `${term('signal', signal.signal)}${seen}${manner}`;
  };
  /** A price in the currency of the brand's range. */
  const atRates = ({ atRates: at }: Finding['signals'][number]): string =>
    at ? t('findings.atRates', { amount: money(at), day: calendarDay(at.asOf) }) : '';
  /** The picture, and by how much it agrees with another, which stands below. */
  const inPicture = ({ nth, with: other, points, mirrored }: Finding['signals'][number]): string => {
    if (nth === undefined) return '';
    const alike = other === undefined ? '' : t('findings.alike', { points: points ?? 0 });
    return `${t('findings.inPicture', { nth })}${alike}${mirrored ? t('findings.mirrored') : ''}`;
  };
  return (
    <table className="waterfall">
      <caption>
        {t('findings.waterfall')} {model !== undefined && t('findings.model', { model })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('findings.step')}</th>
          <th scope="col">{t('findings.weight')}</th>
          <th scope="col">{t('findings.after')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ label, logOdds, after }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two signals of one kind are two steps in a fixed order.
          <tr key={`${label}-${index}`}>
            <th scope="row">{nameOf(index, label)}</th>
            <td>{signed(logOdds)}</td>
            <td>
              <meter min={0} max={1} value={after}>
                {probability(after)}
              </meter>{' '}
              {probability(after)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
