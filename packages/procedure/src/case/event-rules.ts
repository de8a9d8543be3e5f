/** Every event of a case, with its rule from the module that decides it. */
import { afterWindowEvents } from './after-window.ts';
import { answerEvents } from './answer.ts';
import { appealEvents } from './appeal.ts';
import { auditEvents } from './audit.ts';
import type { CaseCircumstances } from './circumstances.ts';
import { clockEvents } from './clock-struck.ts';
import { countedEvents } from './counted.ts';
import { decisionEvents } from './decisions.ts';
import { deliveryEvents } from './delivery.ts';
import { discontinuedEvents } from './discontinued.ts';
import type { EventRule, EventRules } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { extensionEvents } from './extend.ts';
import { familyEvents } from './family.ts';
import { filed, filingEvents } from './file.ts';
import { givenBackEvents } from './give-back.ts';
import { holdEvents } from './hold.ts';
import { marketplaceEvents } from './marketplace-decides.ts';
import { matterEvents } from './matter.ts';
import { overdueEvents } from './overdue.ts';
import { proceedsEvents } from './proceeds.ts';
import type { CaseReaction } from './reactions.ts';
import { removalEvents } from './removal.ts';
import { reportEvents } from './report.ts';
import { reviewEvents } from './review.ts';
import { standBehindEvents } from './stand-behind.ts';
import type { CaseState } from './state.ts';
import { supplementEvents } from './supplement.ts';
import { withdrawalEvents } from './withdraw.ts';

const rules: EventRules = {
  ...filingEvents,
  ...reviewEvents,
  ...removalEvents,
  ...proceedsEvents,
  ...deliveryEvents,
  ...clockEvents,
  ...answerEvents,
  ...supplementEvents,
  ...afterWindowEvents,
  ...extensionEvents,
  ...standBehindEvents,
  ...reportEvents,
  ...withdrawalEvents,
  ...decisionEvents,
  ...discontinuedEvents,
  ...givenBackEvents,
  ...appealEvents,
  ...holdEvents,
  ...matterEvents,
  ...auditEvents,
  ...familyEvents,
  ...countedEvents,
  ...overdueEvents,
  ...marketplaceEvents,
};

export const caseEventRule = ({ type }: CaseEvent): EventRule<CaseEvent> => rules[type] as EventRule<CaseEvent>;

/** Folds one event. Total: an event that cannot follow leaves the state unchanged, so that every log folds. */
export function evolveCase(state: CaseState, event: CaseEvent): CaseState {
  if (event.type === 'complaint-filed') return filed(event);
  return state.status === 'new' ? state : caseEventRule(event).fold(state, event);
}

export const reactToCase = (event: CaseEvent, state: CaseState, at: CaseCircumstances): readonly CaseReaction[] =>
  state.status === 'new' ? [] : (caseEventRule(event).follow?.(state, event, at) ?? []);
