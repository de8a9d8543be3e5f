/** What of a case's view is not for one of its readers. */
import type { StoredAnswer, StoredCase, StoredExhibit, StoredReport } from './stored-case.ts';

/**
 * The pack promises a seller that its supplier stays with the desk, unless it names one in accepting the complaint. What
 * its files are called was never meant for anybody. Which measure was chosen may rest on what others complained of,
 * and so does what the seller has back.
 */
export function forComplainant(all: Omit<StoredCase, 'actions'>) {
  const {
    measure: _measure,
    priorRisk: _risk,
    wholeListing: _whole,
    funds: _funds,
    proceeds: _proceeds,
    gaveBack: _back,
    ...view
  } = all;
  const { answer, recorded, left: _left, report, ...rest } = view;
  return {
    ...rest,
    ...(report && { report: withoutNames(report, 'seller') }),
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
