import { type Command, Option } from 'commander';
import { command, withCommands, withExamples } from '../command.ts';
import { useErasure } from '../erasure.ts';
import { type PlaceOptions, withPlace } from '../place.ts';

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
      'set',
      'Nothing of it is erased until the hold ends',
      'marketsafe legal-hold set taobao/1636998136 --by ada@desk.example --reason "Suit 2026-117, Hangzhou"',
    ).action((subject: string, options: Decision) => decide(subject, options, true)),
    deciding(
      'end',
      'Its retention counts again',
      'marketsafe legal-hold end taobao/1636998136 --by ada@desk.example --reason "The suit is settled"',
    ).action((subject: string, options: Decision) => decide(subject, options, false)),
    asked(
      withExamples(
        command('list', 'Holds in force'),
        'marketsafe legal-hold list --config /etc/marketsafe/marketsafe.yaml',
      ),
    ).action(({ json, ...place }: Options) =>
      useErasure(place, async (erasure) => {
        const holds = await erasure.holds();
        if (json) return console.log(JSON.stringify(holds, null, 2));
        for (const { subject, since, reasons } of holds) console.log(`${subject}, since ${since}: ${reasons}`);
        if (holds.length === 0) console.log('No legal hold is in force.');
      }),
    ),
  ]);

const asked = (one: Command): Command => withPlace(one.option('--json', 'the holds in force as JSON'));

const deciding = (name: string, about: string, example: string): Command =>
  asked(
    withExamples(command(name, about), example)
      .argument('<subject>', 'a case’s or a right’s id, or a subject as for "erase"')
      .addOption(
        new Option('--by <e-mail>', 'the administrator of the review team; it is recorded').makeOptionMandatory(),
      )
      .addOption(new Option('--reason <text>', 'why; the review team reads it').makeOptionMandatory()),
  );

const decide = (subject: string, { by, reason, json, ...place }: Decision, hold: boolean): Promise<void> =>
  useErasure(place, async (erasure) => {
    await erasure.hold(subject, { hold, by, reasons: reason });
    if (json) return console.log(JSON.stringify(await erasure.holds(), null, 2));
    console.log(hold ? `${subject} is under a legal hold.` : `The legal hold on ${subject} has ended.`);
  });
