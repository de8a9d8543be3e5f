/** Random values (ids, messages, salted hashes, links, ports), and markers, which have a global counter. */
const drawn = new RegExp(
  [
    'msg_[0-9a-f]{32}',
    '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\\.[\\w-]{43})?',
    '\\b[0-9a-f]{64}\\b',
    'zq[0-9a-z]{4}kz(?:-[0-9a-f]{16})?',
    '127\\.0\\.0\\.1:\\d+',
  ].join('|'),
  'g',
);

/** A text without random values. */
export const plain = (text: string): string => text.replaceAll(drawn, '#');

/** Replaces random values by names in the order of first appearance, so that runs with no other difference read the same. */
export class Canonical {
  readonly #names = new Map<string, string>();

  text(given: string): string {
    return given.replaceAll(drawn, (found) => {
      const name = this.#names.get(found) ?? `#${this.#names.size}`;
      this.#names.set(found, name);
      return name;
    });
  }

  /** Sorts simultaneous texts: by their content, then by their subjects' first appearance. */
  sorted(texts: readonly string[]): string[] {
    const key = (text: string): [string, string] => [plain(text), this.#named(text)];
    return texts
      .map((text) => ({ text, key: key(text) }))
      .sort(({ key: [says, about] }, { key: [others, theirs] }) => order(says, others) || order(about, theirs))
      .map(({ text }) => text);
  }

  /** Like `text`, for values that already have a name. */
  #named(text: string): string {
    return text.replaceAll(drawn, (found) => (this.#names.get(found) ?? '#').padStart(8));
  }
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** A part of an answer that another's acts change by design, and why. A plain word stands for all of it. */
export interface Reach {
  readonly of: RegExp;
  readonly hides: (body: unknown) => unknown;
  readonly because: string;
}

// biome-ignore lint/suspicious/noExplicitAny: each route defines its body
type Body = any;

export const always: readonly Reach[] = [
  {
    of: /^\/listings$/,
    hides: ({ items, ...page }: Body) => ({
      ...page,
      items: items?.map((item: Body) =>
        item.title.includes('lanmuhua') ? item : without(item, ['state', 'observedAt']),
      ),
    }),
    because: 'whether a listing is up every shopper sees; here those that bear another’s mark',
  },
  {
    of: /^\/public\/(overview|transparency|dsa-report)/,
    hides: () => 'counters',
    because: 'the public counters count everybody’s cases: that is what they are for',
  },
  {
    of: /^\/public\/publications/,
    hides: () => 'publications',
    because: 'what a law has published of everybody’s cases everybody reads, and nobody is named in it',
  },
  {
    of: /^\/own-sellers/,
    hides: (body: Body) => without(body, ['sanction']),
    because: 'a measure on a shop that a law has published, those read who have findings or cases there',
  },
  {
    of: /^\/public\/decisions/,
    hides: () => 'decisions',
    because: 'shoppers read the final decisions about a listing, whoever complained, and nobody is named in them',
  },
  {
    of: /^\/screening$/,
    hides: (body: Body) => without(body, ['waitingSince']),
    because: 'all listings wait in one queue: since when is told to all, and not what they wait for',
  },
  {
    of: /^\/public\/ledger/,
    hides: () => 'ledger',
    because: 'there is one log for all; its sizes tell how much happened, in steps of five minutes, and not to whom',
  },
  {
    of: /\/packet\.(pdf|warc)$/,
    hides: () => 'document',
    because: 'a document or archive says what its packet does; its bytes differ by the ids and hashes in it',
  },
  {
    of: /\/proof$/,
    hides: () => 'proof',
    because:
      'a proof stands on the one log: where an entry is in it depends on what else is, and the checkpoint that covers it is signed five minutes after the one before',
  },
];

/** Only if another files about the same listing, or its seller. */
export const aboutTheSame: readonly Reach[] = [
  {
    of: /^\/listings/,
    hides: (body: Body) => without(body, ['state', 'observedAt']),
    because: 'whether a listing is up every shopper sees',
  },
  {
    of: /^\/findings/,
    hides: () => 'findings',
    because:
      'findings are of listings that are up, and weigh the strikes of their seller and the complaints against it that fell, whoever’s they were',
  },
  {
    of: /^\/own-sellers/,
    hides: () => 'sellers',
    because: 'their open findings are counted, which are of listings that are up',
  },
  {
    of: /^\/cases\/[^/]+$/,
    hides: (body: Body) => without(body, ['observedAt', 'outcome', 'stillDown', 'at', 'kind', 'signals', 'hash']),
    because:
      'a listing that another’s case holds down is gone already, and stays down when one’s own is given up; the packet tells its seller’s strikes',
  },
  {
    of: /^\/(figures|monthly-report|changes)$/,
    hides: ({ items, ...body }: Body) => ({
      ...(without(body, ['medianMs', 'ninetyMs']) as object),
      // By kind, not by when it happened last.
      changed: items?.map(({ type, cases }: Body) => `${type} ${cases}`).sort(),
    }),
    because: 'a listing that another’s case holds down is gone already: one’s own is seen gone sooner',
  },
  {
    of: /^\/participants\/[^/]+\/standing$/,
    hides: (body: Body) => without(body, ['removals']),
    because: 'what is gone already by another’s case takes none of the room for removals',
  },
  {
    of: /\/packet$/,
    hides: (body: Body) => ({
      ...{ ...body, sections: [], elements: [], pictures: [] },
      parts: without(body.parts, ['seenAt', 'finding', 'capture', 'notCaptured']),
    }),
    because:
      'a listing is read again when another’s case took it down or let it go, and its page shows every shopper whether it is up; the finding weighs the strikes of its seller, as findings do',
  },
];

/** A copy without some members, at any depth. */
function without(body: unknown, names: readonly string[]): unknown {
  if (Array.isArray(body)) return body.map((one) => without(one, names));
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body)
      .filter(([name]) => !names.includes(name))
      .map(([name, value]) => [name, without(value, names)]),
  );
}
