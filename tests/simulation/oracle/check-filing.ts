import type { CaseBook } from './case-book.ts';
import type { Entry } from './entry.ts';
import { must } from './violation.ts';

// biome-ignore lint/suspicious/noExplicitAny: bodies of requests and answers
type Body = any;

/** An accepted complaint. */
interface Taken {
  readonly who: string;
  readonly sent: Body;
  readonly filed: Body;
  readonly seller: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** I11, I12: conditions on the filer and on earlier decisions. `same`: of the same right, target and reason. */
export function checkFiling(book: CaseBook, { who, sent, filed, seller, at }: Taken, same: readonly Entry[]): void {
  const what = () => `${who} filed ${filed.case} on ${filed.target.id}`;
  must(sent.declaration === true, 'I11', () => `${what()} without its declaration`);
  must(!book.lapsed.has(sent.right), 'I11', () => `${what()} under a right that had lapsed`);
  must(who !== 'agent' || !book.mandateEnded.has(sent.right), 'I11', () => `${what()} after its mandate had ended`);
  const open = same.find(
    ({ standing, against, unanswered, spans }) =>
      standing === 'in review' ||
      (standing === 'elsewhere' && spans.length === 0) ||
      (standing === 'in force' && against === false && !unanswered),
  );
  must(open === undefined, 'I12', () => `${what()} while ${open?.id} was open for the same right, target and reason`);
  // A recycled id names another listing.
  const before = same.filter((entry) => entry.seller === seller);
  const undone = before.find(({ standing, discontinued }) => standing === 'let go' && !discontinued);
  must(undone === undefined, 'I12', () => `${what()} again after ${undone?.id} had ended, with nothing new`);
  const standing = before.find(
    (entry) => entry.standing === 'in force' && entry.against === true && at > entry.filedAt,
  );
  must(standing === undefined, 'I2', () => `${what()}, which is down by ${standing?.id} and never came back`);
}
