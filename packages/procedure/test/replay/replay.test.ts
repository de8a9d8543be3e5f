/** Acts under one set of rules, repeated under the same and under other rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/clock/index.ts';
import { loadCalendar, loadPack } from '../../src/policy/index.ts';
import { type Comparison, compareRules, type Disclosed, disclosed, pastRecord } from '../../src/replay/index.ts';
import { outcomeOf, truthOf } from '../../src/replay/outcome.ts';
import { readPast } from '../../src/replay/past.ts';
import { replay } from '../../src/replay/replay.ts';
import { loadStory } from '../../src/stories/index.ts';
import { playStory } from '../../src/stories/worked-cases.ts';
import { sampleCalendar, sampleRules } from '../sample-rules.ts';
import { desk, Stage, sealed } from '../stage.ts';

const policies = new URL('../../../../policies/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, policies), 'utf8');
function calendarOf(name: string): Calendar {
  const loaded = loadCalendar(read(`calendars/${name}.yaml`), `${name}.yaml`);
  if (!('calendar' in loaded)) throw new Error(`the calendar ${name} does not load`);
  return loaded.calendar;
}

const given = 'its complainant has a record that the scene gives it, of cases that were never filed';
const incomplete = 'what an incomplete answer offered is in no event';
/** Different ends, since the record does not contain their cause. */
const otherwise: Readonly<Record<string, string>> = {
  '06-incomplete-answer-returned-once.yaml': incomplete,
  '13-incomplete-answer.yaml': incomplete,
  '36-a-careless-complainant.yaml': given,
  '43-a-careless-member.yaml': given,
  '44-old-mistakes-are-forgotten.yaml': given,
  '48-fifty-a-day.yaml': given,
  '50-fifty-a-day.yaml': given,
  '86-a-mistake-leaves-the-window.yaml': given,
  '88-the-lane-is-lost-for-one-reason-only.yaml': given,
  '68-no-time-by-statute.yaml': given,
  '90-copyright-in-the-united-states.yaml': given,
  '95-a-word-is-no-action.yaml': given,
  '96-a-picture-of-cosmetics.yaml': given,
  '114-a-word-that-was-wrong-counts-double.yaml': given,
};

describe.each(['marketsafe-expansion', 'marketsafe-2013'])(
  'the worked cases of %s, done again under their own rules',
  (id) => {
    const pack = loadPack(read(`${id}/pack.yaml`), 'pack.yaml', () => 'a'.repeat(64));
    if (!('rules' in pack)) throw new Error('the pack does not load');
    it.each(readdirSync(new URL(`${id}/cases/`, policies)))('%s', (name) => {
      const file = `${id}/cases/${name}`;
      const loaded = loadStory(read(file), file);
      if (!('story' in loaded)) throw new Error(`${file} does not load`);
      const { zone, territories } = loaded.story;
      const calendar = calendarOf(loaded.story.calendar ?? 'china');
      const told = playStory(loaded.story, pack.rules, calendar).world;
      if (told === undefined) throw new Error(`${file} tells nothing`);
      const past = readPast(told.happenings(), told.now());
      const { world } = replay(past, pack.rules, { calendar, zone, territories: () => territories });
      const ends = (cases: ReturnType<typeof world.cases>) =>
        Object.fromEntries(cases.map((one) => [one.case, `${outcomeOf(one)} ${one.decision?.by ?? ''}`]));
      if (otherwise[name] === undefined) expect(ends(world.cases())).toEqual(ends(told.cases()));
      else expect(ends(world.cases())).not.toEqual(ends(told.cases()));
    });
  },
);

/** Ten cases under the sample rules: silent ones, one with sufficient proof, one given up by its complainant, one mistaken. */
function past(): Stage {
  const stage = new Stage();
  for (const id of ['c1', 'c2', 'c3', 'c4', 'c5']) stage.file(id);
  stage.after(2);
  stage.answer('c1');
  stage.must(stage.case('c1', { type: 'stand-behind' }, { kind: 'participant', participant: 'brand' }));
  const checklist = { invoice: 'met', letter: 'unmet', photos: 'met', story: 'unmet' } as const;
  const rule = { type: 'rule', outcome: 'overturned', checklist, reasons: sealed('reasons') } as const;
  stage.must(stage.case('c1', rule, desk('ann')));
  stage.answer('c2');
  stage.after(60);
  return stage;
}

const under = (change: Partial<typeof sampleRules>) => {
  const { world } = past();
  return compareRules(
    { history: world.history, cases: world.cases(), at: world.now },
    sampleRules,
    { ...sampleRules, ...change },
    { calendar: sampleCalendar, zone: 'Asia/Shanghai' },
  );
};

describe('a comparison of rules', () => {
  it('finds no difference if there is none, and ends as the record did', () => {
    const { now, proposed, changed, faithful } = under({});
    expect(proposed).toEqual(now);
    expect(changed).toEqual({});
    expect(faithful).toBe(1);
    expect(now).toMatchObject({ complaints: 5, takenDown: 5, restored: 2, staysDown: 3, decidedBySilence: 3 });
    expect(now.knownWrong).toEqual({ takenDown: 1, stayDown: 0 });
  });

  it('reports the gaps for which complaints would have been refused', () => {
    const { now, proposed } = under({ evidence: 'required' });
    expect([now.refusedFor, proposed.refused, proposed.refusedFor]).toEqual([{}, 5, { 'evidence-missing': 5 }]);
  });

  it('reports the result of another meaning of silence', () => {
    const { now, proposed, changed } = under({ silence: { seller: 'upheld', complainant: 'ruling' } });
    // The case given up by its complainant would have waited for a ruling that the past does not have.
    expect(changed).toEqual({ 'restored -> open': 1 });
    expect([now.rulingsNeeded, proposed.rulingsNeeded]).toEqual([0, 1]);
  });

  it('reports the result of a review before every removal, and its assumptions', () => {
    const lanes = { ...sampleRules.lanes, expedited: [] };
    const { now, proposed, changed } = under({ lanes });
    expect([now.reviewed, proposed.reviewed]).toEqual([0, 5]);
    expect(proposed.assumedReviews).toBe(5);
    expect(changed).toEqual({});
    expect(proposed.daysToDecision.median).toBeGreaterThan(now.daysToDecision.median ?? 0);
  });

  it('treats an answer as late if the deadline is shorter', () => {
    const clocks = { ...sampleRules.clocks, answer: { count: 1, unit: 'calendar-day' } } as const;
    const { now, proposed, changed } = under({ clocks });
    // The same proof, as late proof: it reopens the case, and the listing is restored.
    expect(changed).toEqual({});
    expect([now.decidedBySilence, proposed.decidedBySilence]).toEqual([3, 5]);
  });

  it('closes shops if points weigh more', () => {
    const strikes = { ...sampleRules.strikes, closeAt: 12, warnAt: [] };
    const { now, proposed } = under({ strikes });
    expect([now.shopsClosed, proposed.shopsClosed]).toEqual([0, 1]);
    expect([now.bansAsked, proposed.bansAsked]).toEqual([0, 1]);
  });

  it('uses an audit’s final finding, not a single reader’s', () => {
    const stage = new Stage({ draws: () => true });
    stage.upheld('c1');
    const read = { type: 'read-audit', finding: 'wrong', reasons: sealed('reasons') } as const;
    stage.must(stage.case('c1', read, desk('ann')));
    const truth = () => [...truthOf(stage.world.cases()).values()];
    expect(truth()).toEqual([]);
    stage.must(stage.case('c1', { ...read, finding: 'right' }, desk('bo')));
    expect(truth()).toEqual(['right']);
  });

  it('contains no names', () => {
    const text = JSON.stringify(under({}));
    for (const name of ['brand', 'taobao', 'mark', 'c1', 'ann']) expect(text).not.toContain(`"${name}`);
  });
});

describe('a record', () => {
  it('has its cases folded from its events, in their state at that time', () => {
    const { world } = past();
    expect(pastRecord(world.history, world.now).cases).toEqual(world.cases());
    const before = world.history.slice(
      0,
      world.history.findIndex(({ event }) => event.type === 'answer-received'),
    );
    expect(pastRecord(before, world.now).cases.every(({ status }) => status === 'answer-window')).toBe(true);
  });

  it('is repeated with the days of each marketplace', () => {
    const { world } = past();
    const record = pastRecord(world.history, world.now);
    const place = { calendar: sampleCalendar, zone: 'Asia/Shanghai' };
    // No business days there: decisions after business days have not happened yet.
    const idle = { ...sampleCalendar, weekend: [1, 2, 3, 4, 5, 6], years: [2020, 2040] as const };
    const daysOf = (id: string) => (id === 'taobao' ? { calendar: idle, zone: 'Asia/Shanghai' } : undefined);
    const [usual, own] = [place, { ...place, daysOf }].map((one) =>
      compareRules(record, sampleRules, sampleRules, one),
    );
    expect(own?.now.daysToDecision.median).toBeGreaterThan(usual?.now.daysToDecision.median ?? Number.NaN);
  });

  it('reports its progress', () => {
    const { world } = past();
    const told: (readonly [number, number])[] = [];
    compareRules(
      ...([pastRecord(world.history, world.now), sampleRules, sampleRules] as const),
      { calendar: sampleCalendar, zone: 'Asia/Shanghai' },
      (done, of) => told.push([done, of]),
    );
    const [, of] = told.at(-1) ?? [];
    expect(told).toEqual(Array.from({ length: of ?? 0 }, (_, at) => [at + 1, of]));
  });
});

describe('the published comparison', () => {
  const outcome = (cases: number): Comparison['now'] => {
    const { now } = under({});
    return { ...now, complaints: cases, restored: 7, refused: 2, daysToDecision: { of: cases, median: 3, p90: 6 } };
  };
  const read = (one: number, other: number): Disclosed =>
    disclosed({
      ...{ from: 'then', until: 'now', now: outcome(one), proposed: outcome(other) },
      ...{ changed: { 'restored -> open': 3, 'stays-down -> restored': 12 }, faithful: 0.98765 },
    });
  const line = (of: Disclosed, what: string) => of.lines.find((one) => one.what === what);

  it('shows no figure of fewer than five cases, and no difference of fewer than five', () => {
    const seen = read(101, 103);
    expect(line(seen, 'refused')).toEqual({ what: 'refused', now: { below: 5 }, proposed: { below: 5 } });
    expect(line(seen, 'complaints')).toEqual({ what: 'complaints', now: { value: 100 }, proposed: { value: 105 } });
    expect(line(seen, 'strikes')?.now).toEqual({ below: 5 });
    expect(line(seen, 'shops-closed')?.now).toEqual({ value: 0 });
    expect(seen.changed).toEqual([
      { from: 'stays-down', to: 'restored', cases: { value: 10 } },
      { from: 'restored', to: 'open', cases: { below: 5 } },
    ]);
    expect(seen.faithful).toBe(0.99);
  });

  it('shows days if at least five cases lie on both sides', () => {
    expect(line(read(9, 10), 'days-to-decision')).toMatchObject({ now: {}, proposed: { value: 3 } });
    expect(line(read(49, 50), 'days-to-most-decisions')).toMatchObject({ now: {}, proposed: { value: 6 } });
  });
});
