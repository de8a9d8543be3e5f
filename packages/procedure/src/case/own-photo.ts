/** Pages that show a photo of the rights holder's own and nothing else: genuine goods are resold under it every day. */
import { dueAfter } from '../clock/index.ts';
import type { Rules } from '../policy/index.ts';
import type { CaseCircumstances } from './circumstances.ts';
import type { FileComplaint } from './commands.ts';
import type { Proportion } from './proportion.ts';
import { parentOf } from './returned.ts';
import type { Answer, FiledCase } from './state.ts';

type Claimed = Pick<FileComplaint, 'target' | 'chips' | 'evidence' | 'listing'>;

/** The claim rests on the photo alone: screening saw nothing else, and its complainant neither states nor proves more. */
export const isPhotoOnly = ({ target, chips, evidence = [], listing }: Claimed): boolean =>
  target.kind === 'listing' &&
  listing.photoOnly === true &&
  evidence.length === 0 &&
  chips.every((chip) => chip === 'our-photo');

/** Its seller is offered first to replace the picture. Once: who puts it back answers as anyone else. */
export const mayReplacePicture = (command: FileComplaint, { measures }: Rules): boolean =>
  measures.replacePicture !== undefined &&
  command.forum === 'decides-here' &&
  command.replacedBefore !== true &&
  parentOf(command) === undefined &&
  isPhotoOnly(command);

/** A page that its seller may put right must not be lost to them meanwhile. */
export const reversibly = ({ funds, ...proportion }: Proportion): Proportion => ({
  ...proportion,
  measure: 'hide',
  ...(funds !== undefined && { funds: 'none' }),
});

/** Until when the seller can end the case by replacing the picture; undefined if the case has no such remedy, or no notice has arrived. */
export function remedyUntil(
  {
    remedy,
    delivery,
  }: Pick<FiledCase, 'remedy'> & { readonly delivery?: Pick<NonNullable<FiledCase['delivery']>, 'at'> },
  { rules, calendar, zone }: Pick<CaseCircumstances, 'rules' | 'calendar' | 'zone'>,
): string | undefined {
  const { replacePicture } = rules.measures;
  if (remedy === undefined || delivery === undefined || replacePicture === undefined) return undefined;
  return dueAfter(replacePicture, delivery.at, calendar, zone);
}

/** The seller says in time, with the page as it is now, that the picture was replaced. */
export function isRemedied(state: FiledCase, { kind }: Pick<Answer, 'kind'>, at: CaseCircumstances): boolean {
  const until = remedyUntil(state, at);
  return kind === 'amended' && state.status === 'answer-window' && until !== undefined && at.now < until;
}
