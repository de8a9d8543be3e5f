import type { ParticipantKind } from '@marketsafe/terms';
import { readTermsFolder } from '../parties/terms/index.ts';

const bundled = await readTermsFolder();

/** A person's acceptance of the bundled terms for their participant. */
export function acceptance(kind: ParticipantKind = 'rights-holder') {
  const terms = bundled.find((one) => one.kind === kind);
  if (!terms) throw new Error(`there are no terms for ${kind}`);
  return { terms: terms.hash, person: 'Lin An', authority: 'managing director' };
}
