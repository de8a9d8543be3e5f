/**
 * A registration of the United States Patent and Trademark Office as a register entry, from a case file of its trademark XML
 * (TRTDXFAP, version 2.0). Codes: table 1, "Trademark Status Codes", of that product's documentation.
 */
import { yearsAfter } from '@marketsafe/procedure';
import { dayOf, endAfter } from './day.ts';
import type { EntryRead } from './entry-read.ts';

export interface CaseFile {
  readonly line: number;
  /** Texts of the case file and its header, by element. */
  readonly texts: Map<string, string>;
  readonly classes: { codes: string[]; status: string }[];
  readonly owners: { party: string; name: string }[];
}

/** Registrations that were cancelled, expired, or restored to an application. */
const ENDED = new Set('403 404 406 413 414 415 417 626 709 710 711 712 713 714 715 781 782 783 900'.split(' '));
/** Of a class: in force. Others are cancelled or expired, the registration goes on without them. */
const ACTIVE_CLASS = '6';
/** Original registrant; higher numbers are its successors, the highest the present one. */
const FIRST_REGISTERED_PARTY = 30;
/** A term that began before this day has 20 years, any other 10 (Trademark Law Revision Act of 1988). */
const TEN_YEARS_SINCE = '1989-11-16';
/** First digit of the drawing code: a drawing without words, or no drawing at all. */
const WORDLESS = /^[26]/;

/** The entry of a registered mark. The XML names no e-mail, so the entry has no contact. */
export function entryOfCaseFile({ line, texts, classes, owners }: CaseFile): EntryRead {
  const text = (element: string): string => texts.get(element)?.trim() ?? '';
  const number = text('registration-number').replace(/^0+/, '');
  if (number === '') return { line, leftOut: 'application' };
  const fault = (field: string, error: string): EntryRead => ({
    ...{ line, field },
    error: `${error} (registration ${number}, serial number ${text('serial-number') || 'unknown'})`,
  });

  const status = text('status-code');
  if (status === '') return fault('status-code', 'missing');
  const registeredOn = dayOf(text('registration-date'));
  if (registeredOn === undefined) return fault('registration-date', 'is not a day in the form YYYYMMDD');
  const hasEnded = ENDED.has(status);
  const validUntil = hasEnded ? endedAt(text) : endOfTerm(registeredOn, text('renewal-date'));
  if (validUntil === undefined)
    return fault(hasEnded ? 'status-date' : 'renewal-date', 'is not a day in the form YYYYMMDD');
  const owner = presentOwner(owners);
  if (owner === '') return fault('case-file-owners', 'names no owner');
  const inForce = niceClasses(classes.filter((one) => hasEnded || one.status === ACTIVE_CLASS));
  if (inForce.length === 0 && !hasEnded)
    return fault('classifications', 'names no international class in force. Enter this registration by hand');
  const mark = text('mark-identification');
  return {
    line,
    value: {
      ...{
        office: 'US',
        number,
        type: 'trademark',
        owner,
        territories: ['US'],
        classes: inForce,
        validUntil,
        registeredOn,
      },
      ...(mark !== '' && !WORDLESS.test(text('mark-drawing-code')) && { mark }),
      challenge: challengeOf(status, text),
    },
  };
}

const endedAt = (text: (element: string) => string): string | undefined => {
  const day = dayOf(text('cancellation-date')) ?? dayOf(text('status-date'));
  return day && `${day}T00:00:00.000Z`;
};

/** The renewal date is the day on which the present term began, even where the renewal was granted a year before it. */
function endOfTerm(registeredOn: string, renewal: string): string | undefined {
  const begun = /^0*$/.test(renewal) ? registeredOn : dayOf(renewal);
  return begun && endAfter(yearsAfter(begun, begun < TEN_YEARS_SINCE ? 20 : 10));
}

/** Owners in common are named together: none of them alone is the owner. */
function presentOwner(owners: CaseFile['owners']): string {
  const registered = owners.filter(({ party }) => Number(party) >= FIRST_REGISTERED_PARTY);
  const known = registered.length > 0 ? registered : owners;
  const last = Math.max(...known.map(({ party }) => Number(party)));
  const names = known.filter(({ party }) => Number(party) === last).map(({ name }) => name.trim());
  return [...new Set(names)].filter(Boolean).join('; ');
}

const niceClasses = (classes: CaseFile['classes']): number[] =>
  [...new Set(classes.flatMap(({ codes }) => codes.map(Number)))]
    .filter((code) => Number.isInteger(code) && code >= 1 && code <= 45)
    .sort((one, other) => one - other);

function challengeOf(status: string, text: (element: string) => string): 'none' | 'opposed' | 'in-cancellation' {
  if (status === '790' || text('cancellation-pending-in') === 'T') return 'in-cancellation';
  return text('opposition-pending-in') === 'T' ? 'opposed' : 'none';
}
