/** Runs worked cases, the acceptance tests of a pack, on the deciders themselves. */
import type { Actor } from '../circumstances.ts';
import type { Calendar } from '../clock/index.ts';
import type { Rules } from '../policy/rules.ts';
import { commandsOf } from './deeds.ts';
import { type Difference, differences } from './expectations.ts';
import { setTheScene } from './people.ts';
import { actorOf, type Scene, StoryFault } from './scene.ts';
import { changeShelf } from './shelf.ts';
import type { Story, StoryStep } from './story.ts';
import { createStoryWorld, type StoryWorld } from './story-world.ts';
import { instantOf } from './time.ts';

/** People register, and records are made, this long before a story begins. */
const FORTNIGHT_MS = 14 * 86_400_000;

const system: Actor = { kind: 'system' };

export interface Failure {
  readonly file: string;
  readonly line?: number;
  /** 1-based. */
  readonly step: number;
  /** `2026-03-02 10:00 luna files` */
  readonly told: string;
  readonly differences: readonly Difference[];
  /** The story makes no sense at this step. */
  readonly fault?: string;
}

/** Runs a story; stops at the first step with a difference. */
export const runWorkedCase = (story: Story, rules: Rules, calendar: Calendar): Failure | undefined =>
  playStory(story, rules, calendar).failure;

/** Plays a story up to its first failure. */
export function playStory(
  story: Story,
  rules: Rules,
  calendar: Calendar,
): { readonly world?: StoryWorld; readonly failure?: Failure } {
  const [first] = story.steps;
  if (first === undefined) return {};
  const begin = instantOf(first.at, story.zone);
  const before = new Date(Date.parse(begin) - FORTNIGHT_MS).toISOString();
  const world = createStoryWorld(story, rules, calendar, before);
  let last = '';
  for (const [index, step] of story.steps.entries()) {
    try {
      if (index === 0) setTheScene(story, rules, world, begin);
      if (step.at < last) throw new StoryFault(`it is earlier than the step before (${last})`);
      last = step.at;
      const found = perform(step, { story, rules, world, now: instantOf(step.at, story.zone) });
      if (found.length > 0) return { world, failure: failureAt(story, index, step, found) };
    } catch (fault) {
      if (fault instanceof StoryFault) return { world, failure: failureAt(story, index, step, [], fault.message) };
      throw fault;
    }
  }
  return { world };
}

function failureAt(
  { file }: Story,
  index: number,
  step: StoryStep,
  differences: readonly Difference[],
  fault?: string,
): Failure {
  return {
    file,
    step: index + 1,
    told: `${step.at} ${step.who} ${step.does}`,
    differences,
    ...(step.line === undefined ? {} : { line: step.line }),
    ...(fault === undefined ? {} : { fault }),
  };
}

/** Steps of the marketplace: new accounts, new offers, and its receipts. */
const byMarketplace: ReadonlySet<string> = new Set(['opens-shop', 'relists', 'takes-down']);

function perform(step: StoryStep, scene: Scene): readonly Difference[] {
  const { world } = scene;
  world.forgetEffects();
  world.advance(scene.now);
  changeShelf(step, scene);
  const actor = byMarketplace.has(step.does) ? system : actorOf(step.who, scene.story);
  const refused = commandsOf(step, scene).flatMap((order) => world.say(order, actor));
  return differences(step.expect ?? {}, { refused: [...new Set(refused)], effects: world.effects() }, scene);
}

/** `policies/x/cases/y.yaml:12 step 3 (2026-03-02 10:00 luna files): cases.bag-1.status: expected ..., got ...` */
export function formatFailure(failure: Failure): string {
  const place = failure.line === undefined ? failure.file : `${failure.file}:${failure.line}`;
  const head = `${place} step ${failure.step} (${failure.told})`;
  if (failure.fault !== undefined) return `${head}: ${failure.fault}`;
  const lines = failure.differences.map(
    ({ what, expected, got }) => `\n  ${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`,
  );
  return `${head}:${lines.join('')}`;
}
