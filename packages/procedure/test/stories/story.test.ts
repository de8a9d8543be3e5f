import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem, loadCalendar, loadPack } from '../../src/policy/index.ts';
import { formatFailure, loadStory, runWorkedCase } from '../../src/stories/index.ts';

const read = (file: string): string => readFileSync(new URL(`../../../../policies/${file}`, import.meta.url), 'utf8');
const pack = loadPack(read('marketsafe-expansion/pack.yaml'), 'pack.yaml', () => 'a'.repeat(64));
const china = loadCalendar(read('calendars/china.yaml'), 'china.yaml');
if ('problems' in pack) throw new Error('the pack does not load');
if ('problems' in china) throw new Error('the calendar does not load');
const { rules } = pack;
const { calendar } = china;
const told = read('marketsafe-expansion/cases/01-silence-is-final.yaml');

/** The runner's report on the first worked case after one edit. */
function verdictAfter(find: string, replace: string): string {
  const text = told.replace(find, replace);
  if (find !== '' && text === told) throw new Error(`"${find}" is not in the story`);
  const loaded = loadStory(text, 'story.yaml');
  if ('problems' in loaded) return loaded.problems.map(formatProblem).join('\n');
  const failure = runWorkedCase(loaded.story, rules, calendar);
  return failure === undefined ? 'as told' : formatFailure(failure);
}

it('a correct story passes', () => expect(verdictAfter('', '')).toBe('as told'));

describe('an incorrect story reports the place, the expectation and the result', () => {
  it.each([
    [
      'a status',
      'cases: { bag-1: answer-window }',
      'cases: { bag-1: upheld }',
      /step 2 .*cases\.bag-1\.status: expected "upheld", got "answer-window"/s,
    ],
    [
      'a deadline',
      'answer: 2026-03-05',
      'answer: 2026-03-06',
      /step 1 .*until\.answer: expected "2026-03-06", got "2026-03-05"/s,
    ],
    [
      'a clock that does not run',
      'answer: 2026-03-05',
      'ruling: 2026-03-05',
      /until\.ruling: expected "2026-03-05", got "none"/,
    ],
    ['points', 'points: 12', 'points: 24', /sellers\.wang\.points: expected 24, got 12/],
    ['a shop', 'shop: open', 'shop: closed', /sellers\.wang\.shop: expected "closed", got "open"/],
    ['a listing', 'listings: { bag-1: down }', 'listings: { bag-1: up }', /listings\.bag-1: expected "up", got "down"/],
    [
      'a notice too many',
      'wang: [statement-of-reasons]',
      'wang: []',
      /told\.wang: expected \[\], got \["statement-of-reasons"\]/,
    ],
    ['a task that is not there', 'desk: []', 'desk: [ruling]', /desk: expected \["ruling"\], got \[\]/],
    ['a refusal that did not come', 'desk: []', 'refused: [over-cap]', /refused: expected \["over-cap"\], got \[\]/],
    [
      'a refusal that nobody expected',
      'chips: [never-made] }',
      'declaration: false }',
      /refused: expected \[\], got \["declaration-missing"\]/,
    ],
    ['two cases alike', 'desk: []', 'alike: [bag-1, bag-2]', /alike: bag-1 and bag-2: expected \["complaint-filed"/],
  ])('%s', (_, find, replace, message) => expect(verdictAfter(find, replace)).toMatch(message));

  it('names file, line, step and deed', () => {
    const line = told.split('\n').findIndex((each) => each.includes('2026-03-06 00:00')) + 1;
    expect(verdictAfter('points: 12', 'points: 24')).toMatch(
      new RegExp(`^story\\.yaml:${line} step 3 \\(2026-03-06 00:00 wang waits\\):`),
    );
  });
});

describe('a senseless story is reported', () => {
  it.each([
    ['somebody unknown', 'who: wang', 'who: nobody', /nobody called "nobody" is listed under people/],
    ['a brand as a seller', 'against: wang', 'against: luna', /"luna" is not a seller of this story/],
    [
      'a case that was never filed',
      'cases: { bag-1: answer-window }',
      'cases: { bag-2: answer-window }',
      /there is no case "bag-2"/,
    ],
    ['steps out of order', '2026-03-06 00:00', '2026-03-01 00:00', /earlier than the step before/],
    ['a record too short', 'record: { upheld: 20 }', 'record: { upheld: 3 }', /the record of "luna" is too short/],
    [
      'a deed nobody knows',
      'does: waits',
      'does: sleeps',
      /story\.yaml:\d+ steps\.1\.does: .*Use one of|steps\.1\.does/,
    ],
    ['a misspelt expectation', 'desk: []', 'deks: []', /steps\.0\.expect\.deks: "deks" is not a setting here/],
    [
      'a misspelt detail of a deed',
      'against: wang',
      'againts: wang',
      /steps\.0\.with\.againts: "againts" is not a setting here/,
    ],
    ['a time that is none', '2026-03-06 00:00', '2026-03-06', /must be a local date and time/],
  ])('%s', (_, find, replace, message) => expect(verdictAfter(find, replace)).toMatch(message));

  it('with an item that the answer does not have', () => {
    const step =
      '\n  - at: 2026-03-03 09:00\n    who: wang\n    does: answers\n    with: { case: bag-1, kind: compatible, proof: [goods] }';
    expect(verdictAfter('\n  - at: 2026-03-05 23:59', `${step}\n  - at: 2026-03-05 23:59`)).toMatch(
      /"goods" is not an item of the checklist for "compatible"/,
    );
  });
});

describe('a changed pack changes the end of its stories', () => {
  const story = loadStory(told, 'story.yaml');
  if ('problems' in story) throw new Error('the story does not load');
  it.each([
    ['the answer window', { ...rules, clocks: { ...rules.clocks, answer: { ...rules.clocks.answer, count: 4 } } }],
    [
      'the price of a case',
      { ...rules, strikes: { ...rules.strikes, points: { ...rules.strikes.points, normal: 13 } } },
    ],
    ['evidence', { ...rules, evidence: 'required' as const }],
    ['membership', { ...rules, membershipRequired: true }],
    ['what silence means', { ...rules, silence: { ...rules.silence, seller: 'ruling' as const } }],
  ])('%s', (_, changed) => expect(runWorkedCase(story.story, changed, calendar)).toBeDefined());
});
