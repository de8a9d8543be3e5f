import type { Finding } from '@marketsafe/terms';

type Band = Finding['band'];
type ByBand = Record<Band, number>;

/** The totals of one screening run. */
export class Tally {
  listings = 0;
  malformed = 0;
  findings = 0;
  /** Images that are addresses, and listings whose pictures have text that nothing here reads. */
  addresses = 0;
  unread = 0;
  /** Listings by the band of their best finding. */
  readonly best: ByBand & { none: number } = { act: 0, review: 0, watch: 0, none: 0 };
  /** Findings by brand and band. */
  readonly brands = new Map<string, ByBand>();
  /** The number of findings with each signal. */
  readonly signals = new Map<string, number>();

  /** Counts a listing; `findings` best first. */
  add(findings: readonly Finding[]): void {
    this.listings += 1;
    this.findings += findings.length;
    this.best[findings[0]?.band ?? 'none'] += 1;
    for (const { brand, band, signals } of findings) {
      const bands = this.brands.get(brand) ?? { act: 0, review: 0, watch: 0 };
      bands[band] += 1;
      this.brands.set(brand, bands);
      for (const signal of new Set(signals.map(({ signal }) => signal)))
        this.signals.set(signal, (this.signals.get(signal) ?? 0) + 1);
    }
  }

  /** Counts what was not read of pictures. */
  addPictures({ addresses, unread }: { readonly addresses: number; readonly unread: number }): void {
    this.addresses += addresses;
    this.unread += unread;
  }

  /** Counts listings without findings. */
  addWithout(listings: number): void {
    this.listings += listings;
    this.best.none += listings;
  }

  /** Brands by their findings, those with the most at `act` first. */
  rankedBrands(): { brand: string; act: number; review: number; watch: number }[] {
    return [...this.brands]
      .map(([brand, bands]) => ({ brand, ...bands }))
      .sort((a, b) => b.act - a.act || b.review - a.review || b.watch - a.watch || (a.brand < b.brand ? -1 : 1));
  }

  rankedSignals(): { signal: string; findings: number }[] {
    return [...this.signals]
      .map(([signal, findings]) => ({ signal, findings }))
      .sort((a, b) => b.findings - a.findings);
  }
}
