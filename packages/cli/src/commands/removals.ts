import type { DirectKillSwitch, RemovalsSeen } from '@marketsafe/service';
import { type Command, Option } from 'commander';
import { command, withCommands, withExamples } from '../command.ts';
import { openAt, type PlaceOptions, withPlace } from '../place.ts';
import { WrongUse } from '../wrong-use.ts';

interface Options extends PlaceOptions {
  readonly json?: true;
}

interface Decision extends Options {
  readonly by: string;
  readonly reason: string;
}

export const define = (group: Command): Command =>
  withCommands(group, [
    deciding(
      'stop',
      'Stop every removal that has not been sent; restorations go on',
      'marketsafe removals stop --by wen@desk.example --reason "A token of a brand was stolen"',
    ).action((options: Decision) => act(options, (removals) => removals.stop(options.by, options.reason))),
    deciding(
      'resume',
      'Agree to resume removals; they resume when two reviewers agree',
      'marketsafe removals resume --by ada@desk.example --reason "The token is revoked"',
    ).action((options: Decision) => act(options, (removals) => removals.resume(options.by, options.reason))),
    asked(
      withExamples(
        command('status', 'Say whether removals go, and what waits'),
        'marketsafe removals status --data /srv/marketsafe',
      ),
    ).action((options: Options) => act(options, (removals) => removals.status())),
  ]);

const asked = (one: Command): Command =>
  withPlace(one.option('--json', 'the state as JSON')).addHelpText(
    'after',
    '\nUse it when the portal is down: it works on the database itself, alongside the service if that is a PostgreSQL server. The\n' +
      'embedded database is in the hands of its one service: stop that, and no removal leaves either.',
  );

const deciding = (name: string, about: string, example: string): Command =>
  asked(
    withExamples(command(name, about), example)
      .addOption(new Option('--by <e-mail>', 'the reviewer; it is recorded').makeOptionMandatory())
      .addOption(new Option('--reason <text>', 'why; it is recorded').makeOptionMandatory()),
  );

async function act(options: Options, run: (removals: DirectKillSwitch) => Promise<RemovalsSeen>): Promise<void> {
  const { ProblemError } = await import('@marketsafe/service');
  const removals = await openAt(options, ({ openRemovals }, place) => openRemovals(place));
  const seen = await run(removals)
    .catch((error: unknown) => {
      throw error instanceof ProblemError ? new WrongUse(error.message) : error;
    })
    .finally(() => removals.close());
  console.log(options.json ? JSON.stringify(seen, null, 2) : inWords(seen));
}

function inWords({ stop, held, underWay }: RemovalsSeen): string {
  const waiting = `${held} held, ${underWay} sent before and not answered yet.`;
  if (!stop) return `Removals go. ${waiting}`;
  const approvals = stop.approvals.map(({ name }) => name).join(', ');
  const words =
    approvals === ''
      ? 'No one has agreed yet to resume them.'
      : `${approvals} said that they may go on; one more must.`;
  if (stop.restored) {
    const { from, unobserved } = stop.restored;
    const left = unobserved === 0 ? '' : ` ${unobserved} targets were not looked at yet: run "marketsafe reconcile".`;
    return `Nothing leaves since ${stop.since}: the programme was restored from the backup of ${from}.${left} ${words}\n${stop.reasons}`;
  }
  return `Removals are stopped since ${stop.since} by ${stop.by.name}: ${stop.reasons}\n${waiting} ${words}`;
}
