import type { Action } from '@marketsafe/connectors';
import { ReasonCode } from '@marketsafe/terms';
import type { CaseRow } from '../case-file/index.ts';

const claims: Readonly<Record<ReasonCode, string>> = {
  counterfeit: 'the goods are counterfeit: they bear the mark, and the rights holder did not make them',
  trademark: 'the listing uses the mark without permission',
  copyright: 'the goods or the listing copy the work without permission',
  'copyright-verbatim': 'the listing shows the pictures or the text of the rights holder without permission',
  design: 'the goods have the registered design, and were made without permission',
  patent: 'the goods use the patented invention without permission',
};

/** Names in registers are short; a comment has to stay readable. */
const maxName = 120;

/** What a marketplace that decides itself reads in a complaint. In English: such marketplaces take it beside their own languages. */
export function complaintText({ file, reason }: CaseRow): Pick<Action, 'reason' | 'complaint'> {
  const code = ReasonCode.safeParse(reason).data;
  if (code === undefined) return {};
  const { office, number, mark } = file.right;
  const named = mark === undefined ? '' : ` "${mark.slice(0, maxName)}"`;
  const right = `${file.right.type ?? 'right'}${named} (${office} ${number})`;
  const explanation = `${file.holderName.slice(0, maxName)} holds the ${right} and states in good faith that ${claims[code]}.`;
  return { reason: code, complaint: { registration: { office, number }, explanation } };
}
