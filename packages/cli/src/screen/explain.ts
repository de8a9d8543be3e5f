import { waterfall } from '@marketsafe/screening';
import type { Finding, Listing } from '@marketsafe/terms';

/** A probability is never certain, so 100 % is shown as 99.9 %. */
const percent = (share: number): string => `${(Math.min(share, 0.999) * 100).toFixed(1)} %`.padStart(7);
const signed = (logOdds: number): string => `${logOdds < 0 ? '−' : '+'}${Math.abs(logOdds).toFixed(2)}`;

const NAMES: ReadonlySet<string> = new Set(['mark', 'weak-mark']);

/** Missing information where only a name speaks: a reader should know that little was available. */
function unknown({ signals }: Finding, { price, seller }: Listing): string[] {
  if (!signals.every(({ signal, logOdds }) => NAMES.has(signal) || logOdds === 0)) return [];
  const who = `of seller “${seller.name ?? seller.id}” nothing is known`;
  if (signals.some(({ signal }) => signal === 'price')) return [who];
  return [
    `${price === undefined ? 'the listing has no price' : 'the brand gives no range of prices for such goods'}; ${who}`,
  ];
}

/** A finding as text: the listing, the verdict, and the effect of each reason on the probability. */
export function explained(finding: Finding, listing: Listing): string {
  const { prior, steps } = waterfall(finding);
  const price = listing.price === undefined ? '' : `  ${listing.price.amount} ${listing.price.currency}`;
  return [
    `${finding.band.toUpperCase().padEnd(6)} ${percent(finding.score)}  ${finding.brand}  ${listing.marketplace}/${listing.id}${price}`,
    `                ${listing.title}`,
    `       ${percent(prior)}          before anything is known${finding.model === undefined ? '' : ` (model ${finding.model})`}`,
    ...steps.map(({ label, logOdds, after }) => `       ${percent(after)}  ${signed(logOdds).padStart(6)}  ${label}`),
    ...unknown(finding, listing).map((what) => `                        ${what}`),
    '',
  ].join('\n');
}
