import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem, loadCalendar, loadPack } from '../../src/policy/index.ts';
import { formatFailure, loadStory, runWorkedCase } from '../../src/stories/index.ts';

const root = new URL('../../../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function calendarNamed(name: string) {
  const file = `policies/calendars/${name}.yaml`;
  const loaded = loadCalendar(read(file), file);
  if ('problems' in loaded) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded.calendar;
}

const packs = readdirSync(new URL('policies/', root)).filter((name) =>
  existsSync(new URL(`policies/${name}/pack.yaml`, root)),
);

describe.each(packs)('the worked cases of %s', (pack) => {
  const file = `policies/${pack}/pack.yaml`;
  const loaded = loadPack(read(file), file, sha256);
  if ('problems' in loaded) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  const files = readdirSync(new URL(`policies/${pack}/cases/`, root)).map((name) => `policies/${pack}/cases/${name}`);

  it('are at least twenty', () => expect(files.length).toBeGreaterThanOrEqual(20));

  it.each(files)('%s', (each) => {
    const story = loadStory(read(each), each);
    if ('problems' in story) throw new Error(story.problems.map(formatProblem).join('\n'));
    const failure = runWorkedCase(story.story, loaded.rules, calendarNamed(story.story.calendar ?? 'china'));
    if (failure !== undefined) throw new Error(formatFailure(failure));
  });
});
