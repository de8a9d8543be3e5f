/** Mistakes in both sides' records: strikes, closure and ban, clearances, complainants’ records. */
import type { Fault } from '../fault.ts';

const seller = 'packages/procedure/src/seller';
const complainant = 'packages/procedure/src/complainant';
const sellerTests = 'packages/procedure/test/seller';
const complainantTests = 'packages/procedure/test/complainant';

export const recordFaults: readonly Fault[] = [
  {
    name: 'a shop is closed only above the points that close it',
    file: `${seller}/closure.ts`,
    find: 'if (points < at.rules.strikes.closeAt) continue;',
    replace: 'if (points <= at.rules.strikes.closeAt) continue;',
    tests: [sellerTests],
  },
  {
    name: 'complaints of one right near each other are a strike each',
    file: `${seller}/strikes.ts`,
    find: 'Date.parse(strike.firstFiledAt)) <= within;',
    replace: 'Date.parse(strike.firstFiledAt)) < 0;',
    tests: [sellerTests],
  },
  {
    name: 'complaints of one right are one strike however far apart',
    file: `${seller}/strikes.ts`,
    find: 'Date.parse(strike.firstFiledAt)) <= within;',
    replace: 'Date.parse(strike.firstFiledAt)) >= 0;',
    tests: [sellerTests],
  },
  {
    name: 'a strike counts for ever',
    file: `${seller}/strikes.ts`,
    find: 'at.rules.strikes.validDays * msOfDay',
    replace: 'at.rules.strikes.validDays * 100 * msOfDay',
    tests: [sellerTests],
  },
  {
    name: 'what a closure counts expires under it',
    file: `${seller}/strikes.ts`,
    find: 'expiresAt <= now && !frozen.includes(id)',
    replace: 'expiresAt <= now',
    tests: [sellerTests],
  },
  {
    name: 'a strike that fell made a later one a repetition',
    file: `${seller}/strikes.ts`,
    find: "draft.add({ type: 'strike-expunged', strike: strike.id, case: id });\n    rerate(draft, at);",
    replace: "draft.add({ type: 'strike-expunged', strike: strike.id, case: id });",
    tests: [sellerTests],
  },
  {
    name: 'one person approves a ban twice',
    file: `${seller}/ban.ts`,
    find: "if (closure.approvals.includes(user)) return refuse('approver-not-distinct');",
    replace: '',
    tests: ['tests/small-worlds'],
  },
  {
    name: 'a shop is banned while a strike is under appeal',
    file: `${seller}/ban.ts`,
    find: "if (frozenStrikes(draft.state).some(isContested)) return refuse('strike-contested');",
    replace: '',
    tests: [sellerTests],
  },
  {
    name: 'what was approved before an appeal counts after it',
    file: `${seller}/evolve.ts`,
    find: 'onClosure(state, (closure) => ({ ...closure, approvals: [], proposed: false })),',
    replace: 'onClosure(state, (closure) => ({ ...closure, proposed: false })),',
    tests: [sellerTests],
  },
  {
    name: 'a ban stays when its strikes have fallen',
    file: `${seller}/closure.ts`,
    find: "draft.add({ type: 'ban-lifted', at: at.now });\n    liftMeasure(draft, 'ban', storefront(draft.state));",
    replace: '',
    tests: [sellerTests],
  },
  {
    name: 'a closure that was only decided is reported as done',
    file: `${seller}/react.ts`,
    find: 'shutSince(state) === undefined ? { ...measure, asked: true } : measure',
    replace: 'measure',
    tests: [sellerTests],
  },
  {
    name: 'who was recognised stays closed when the first shop is open again',
    file: `${seller}/closure.ts`,
    find: 'if (draft.state.recognised === undefined) releaseDerived(draft);',
    replace: '',
    tests: [sellerTests],
  },
  {
    name: 'what came of an order that was overtaken is taken for the newest',
    file: `${seller}/measures.ts`,
    find: 'state.epoch !== epoch || ask(state) === undefined',
    replace: 'ask(state) === undefined',
    tests: [sellerTests],
  },
  {
    name: 'what one case lets go goes up though another holds it',
    file: `${seller}/measures.ts`,
    find: 'stillDown: asked !== undefined || listingDown });\n  if (asked === undefined) {',
    replace: "stillDown: asked !== undefined || listingDown });\n  if (asked !== 'ban') {",
    tests: [sellerTests],
  },
  {
    name: 'a variant is said to be back though its listing is down',
    file: `${seller}/measures.ts`,
    find: 'stillDown: asked !== undefined || listingDown });',
    replace: 'stillDown: asked !== undefined });',
    tests: ['packages/procedure/test/case/variant.test.ts'],
  },
  {
    name: 'a clearance that was ended holds until its date',
    file: `${seller}/clearance/evolve.ts`,
    find: "const status = event.type === 'clearance-declined' ? 'declined' : 'ended';",
    replace: "const status = event.type === 'clearance-declined' ? 'declined' : 'confirmed';",
    tests: [`${sellerTests}/clearance`],
  },
  {
    name: 'a clearance outlives its end',
    file: `${seller}/clearance/cleared.ts`,
    find: "status === 'confirmed' && until > now",
    replace: "status === 'confirmed'",
    tests: [`${sellerTests}/clearance`],
  },
  {
    name: 'a clearance for one right is one for all',
    file: `${seller}/clearance/cleared.ts`,
    find: '(rights === undefined || rights.includes(claimed.right)) &&',
    replace: '',
    tests: [`${sellerTests}/clearance`],
  },
  {
    name: 'one holder’s clearance is every holder’s',
    file: `${seller}/clearance/cleared.ts`,
    find: 'holder === claimed.holder &&',
    replace: '',
    tests: [`${sellerTests}/clearance`],
  },
  {
    name: 'a clearance that was declined is asked for again with the same documents',
    file: `${seller}/clearance/deposit.ts`,
    find: "documents.every(({ sha256 }) => seen.has(sha256)) ? refuse('nothing-new') : undefined",
    replace: 'undefined',
    tests: [`${sellerTests}/clearance`],
  },
  {
    name: 'the desk suspends who was never warned',
    file: `${complainant}/decider.ts`,
    find: "if (state.warned === undefined) return refuse('not-warned');",
    replace: '',
    tests: [complainantTests],
  },
  {
    name: 'the record suspends at first sight',
    file: `${complainant}/record.ts`,
    find: 'if (state.warned === undefined) {\n    if (!stillBears(',
    replace:
      'if (state.warned === undefined && !stillBears(basis, suspendAbove, minimumVolume)) {\n    if (!stillBears(',
    tests: [complainantTests],
  },
  {
    name: 'a suspension does not end with its time',
    file: `${complainant}/standing.ts`,
    find: 'suspended.until === undefined || suspended.until > now',
    replace: 'suspended.until !== now',
    tests: [complainantTests],
  },
  {
    name: 'what is lost by a mistaken decision stays lost when it is undone',
    file: `${complainant}/record.ts`,
    find: "return stands ? [] : [{ type: 'standing-regained', reason, by: 'outcome-undone' }];",
    replace: 'return [];',
    tests: [complainantTests],
  },
];
