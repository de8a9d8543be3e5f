/** What of a case's view is not for one of its readers. */
import { reviewFor } from '@marketsafe/procedure';
import type { CaseFile } from '../case-file/index.ts';
import type { StoredAnswer, StoredCase, StoredExhibit, StoredLiability, StoredReport } from './stored-case.ts';

/**
 * The pack promises a seller that its supplier stays with the desk, unless it names one in accepting the complaint. What
 * its files are called was never meant for anybody. Which measure was chosen may rest on what others complained of,
 * and so does what the seller has back.
 */
export function forComplainant(all: Omit<StoredCase, 'actions'>, tenant: string) {
  const {
    measure: _measure,
    priorRisk: _risk,
    wholeListing: _whole,
    narrowed: _narrowed,
    tooWide: _wide,
    funds: _funds,
    proceeds: _proceeds,
    gaveBack: _back,
    ...view
  } = all;
  const { answer, recorded, left: _left, report, liability, ...rest } = view;
  return {
    ...rest,
    file: fileFor(rest.file, tenant),
    ...(report && { report: withoutNames(report, 'seller') }),
    ...(liability && { liability: liabilityForComplainant(liability) }),
    ...(answer && { answer: answerForComplainant(answer) }),
    ...(recorded && { recorded: recorded.map(answerForComplainant) }),
  };
}

/** What the other side's files are called is not for a party. */
export function withoutNames(report: StoredReport, of: 'seller' | 'complainant'): StoredReport {
  const unnamed = (all: readonly StoredExhibit[]): StoredExhibit[] => all.map(({ name: _, ...rest }) => rest);
  if (of === 'complainant') return { ...report, documents: unnamed(report.documents) };
  const { reply } = report;
  return { ...report, ...(reply && { reply: { ...reply, exhibits: unnamed(reply.exhibits) } }) };
}

/** What the seller lost is its own and the desk's to know; of malice a complainant hears what was found of it. */
function liabilityForComplainant({
  loss: _loss,
  indicated: _signs,
  malice,
  ...rest
}: StoredLiability): StoredLiability {
  return { ...rest, ...(malice?.finding === 'malicious' && { malice }) };
}

/** What the case itself says of malice is the desk's to look at, before anybody is told. */
export function withoutSigns<View extends Pick<StoredCase, 'liability'>>(view: View): View {
  if (view.liability === undefined) return view;
  const { indicated: _signs, ...liability } = view.liability;
  return { ...view, liability };
}

function answerForComplainant(answer: StoredAnswer): StoredAnswer {
  const exhibits = answer.exhibits.map(({ name: _, ...unnamed }) => unnamed);
  if (answer.kind === 'accepted') return { ...answer, exhibits };
  const { supplier: _, ...open } = answer;
  const identifiers = answer.identifiers.filter(({ item }) => item !== 'supplier');
  return { ...open, exhibits, identifiers };
}

/** What a complainant sent the desk is not its opponent's to read. */
export const withoutDocuments = <View extends Pick<StoredCase, 'proceedings' | 'delays'>>(view: View): View => ({
  ...view,
  ...(view.proceedings && { proceedings: view.proceedings.map((one) => ({ ...one, documents: [] })) }),
  ...(view.delays && { delays: view.delays.map((one) => ({ ...one, documents: [] })) }),
});

/** Why a person looked first rests on records: each reads the numbers of its own, and a seller none. */
export function fileFor(file: CaseFile, tenant?: string): CaseFile {
  const { review, ...rest } = file;
  return review === undefined || tenant === undefined ? rest : { ...rest, review: reviewFor(review, tenant) };
}
