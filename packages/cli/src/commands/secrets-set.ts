import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { assertReadableFiles } from '../input-file.ts';
import { type PlaceOptions, placeOf, withPlace } from '../place.ts';
import { wholeNumber } from '../whole-number.ts';
import { WrongUse } from '../wrong-use.ts';

interface SetOptions extends PlaceOptions {
  readonly file?: string;
  readonly formerFor: number;
  readonly json?: true;
}

/** A week, as for the webhooks of participants. */
const MOST_HOURS = 168;

export const define = (named: Command): Command =>
  withPlace(
    withExamples(
      named,
      'marketsafe secrets set taobao.token --data /srv/marketsafe < token.txt',
      'marketsafe secrets set taobao.webhook --file webhook.txt --former-for 24 --data /srv/marketsafe',
      'marketsafe secrets set taobao.webhook --file webhook.txt --former-for 0 --data /srv/marketsafe',
    ),
  )
    .argument('<name>', 'which, as "secrets list" names it: marketplace, dot, token or webhook')
    // Refused below in a text that repeats nothing: an extra argument may be the secret.
    .allowExcessArguments(true)
    .option('--file <file>', 'the file that holds the new secret and nothing else; standard input without')
    .option(
      '--former-for <hours>',
      'how long events signed with a webhook’s former secret are still taken; 0 ends it at once',
      wholeNumber(0, MOST_HOURS),
      24,
    )
    .option('--json', 'the result as JSON')
    .addHelpText(
      'after',
      '\nThe secret is never given on the command line, where every user of the machine can read it. A token: what our connector shows\n' +
        'to the marketplace; the new one is shown from now on, the former never again. A webhook’s: what the marketplace signs its\n' +
        'events with ("whsec_" and base64); set it here first, then there. After a leak use --former-for 0.',
    )
    .action(set);

async function set(name: string, { file, formerFor, json, ...options }: SetOptions, { args }: Command): Promise<void> {
  if (args.length > 1)
    throw new WrongUse(
      'Name one secret and nothing more. If the other word was the new secret, other users of this machine could read it and your ' +
        'shell may have kept it: choose another, and give it on standard input or with --file.',
    );
  const value = await newSecret(file);
  const place = await placeOf(options);
  const { setSecret } = await import('@marketsafe/service');
  const seen = await setSecret(place, { name, value, formerForHours: formerFor }).catch((error: Error) => {
    throw new WrongUse(error.message);
  });
  if (json) return console.log(JSON.stringify(seen));
  const former = seen.formerUntil[0];
  const until =
    former === undefined ? 'no earlier secret is accepted' : `the earlier secret is accepted until ${former}`;
  console.log(`${name} is set, and a running service takes it at once${seen.kind === 'webhook' ? `; ${until}` : ''}.`);
}

/** The content of the file or standard input, without the line break at its end. */
async function newSecret(file: string | undefined): Promise<string> {
  if (file === undefined && process.stdin.isTTY)
    throw new WrongUse(
      'Give the new secret on standard input or with --file: typed here it would stand on the screen.',
    );
  if (file !== undefined) await assertReadableFiles(file);
  const text = await readFile(file ?? '/dev/stdin', 'utf8');
  return text.replace(/\r?\n$/, '');
}
