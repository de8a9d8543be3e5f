import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { asWrongUse } from '../configuration.ts';
import { ownerAddress } from '../environment.ts';
import { WrongUse } from '../wrong-use.ts';

interface InitOptions {
  readonly answers?: string;
  readonly from?: string;
  readonly json?: true;
}

export const define = (named: Command): Command =>
  withExamples(
    named,
    'marketsafe init /etc/marketsafe',
    'marketsafe init /etc/marketsafe --answers answers.yaml --json',
    'marketsafe init /etc/marketsafe --answers answers.yaml --from /srv/trial/marketsafe.yaml',
  )
    .argument('[folder]', 'an empty folder', '.')
    .option('--answers <file>', 'the answers, in the shape of marketsafe.yaml, instead of questions')
    .option(
      '--from <file>',
      'marketsafe.yaml of a stopped trial that the programme takes over, with people, rights and cases',
    )
    .option('--json', 'the result as JSON: config, firstAdministrator')
    .addHelpText(
      'after',
      '\nWithout a database it makes a trial: one process, nothing that leaves for a marketplace. Names of files in the answers are\n' +
        'relative to the folder. The database may be named by the login that owns it: it is used once, the service gets a login of its own.\n' +
        'DATABASE_OWNER_URL=postgres://owner:password@host/name names the owner where the answers name the service’s login.',
    )
    .action(init);

async function init(folder: string, { answers, from, json }: InitOptions): Promise<void> {
  process.umask(0o077);
  const file = answers ?? 'your answers';
  const text = answers === undefined ? await asked() : await readAnswers(answers);
  const { initialise } = await import('@marketsafe/service');
  const { templates, ...done } = await initialise({
    folder: resolve(folder),
    answers: text,
    file,
    ownerUrl: ownerAddress(),
    from,
  }).catch(async (error: unknown) => {
    throw await asWrongUse(error);
  });
  if (json) return console.log(JSON.stringify(done));
  console.log(`${done.config} is written. Start the programme:\n\n  npx marketsafe start --config ${done.config}\n`);
  if (done.firstAdministrator === undefined)
    return console.log(
      'People sign in as in the trial. If it had marketplaces, nothing leaves the programme until "marketsafe reconcile" has looked at what\n' +
        'is down by the books, and two people agree. The trial is as it was: delete it, so that no one works there.',
    );
  console.log(
    'Then open this link, which makes the first administrator’s account. It works once, for seven days:\n\n' +
      `  ${done.firstAdministrator}\n`,
  );
  if (templates !== undefined)
    console.log(
      `The terms of participation in ${templates} are templates: have a lawyer adapt them before you admit participants.`,
    );
}

const readAnswers = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch(({ message }: Error) => {
    throw new WrongUse(`${file} cannot be read: ${message}. Nothing was touched.`);
  });

/** What a person is asked, with the answer that Enter gives. An empty answer leaves an optional key out. */
const questions = [
  ['programme.id', 'Short name of the programme, of a-z, 0-9 and hyphens', ''],
  ['programme.name', 'Its name, as people read it', ''],
  ['programme.pack', 'Rules', 'marketsafe-expansion'],
  ['url', 'Address where people reach it', 'http://127.0.0.1:4080'],
  ['listen.port', 'Port that the service listens on', '4080'],
  ['database.url', 'PostgreSQL database, postgres://user:password@host/name (empty: a trial without a server)', ''],
  ['mail.smtp', 'Mail server, smtp://host:587 (empty: none yet)', ''],
  ['mail.from', 'Sender of its mail', ''],
  ['mail.user', 'User at the mail server (empty: none)', ''],
  ['mail.passwordFile', 'File with the password of that user', ''],
] as const;

async function asked(): Promise<string> {
  if (!process.stdin.isTTY)
    throw new WrongUse('There is no terminal to ask questions on. Give the answers with --answers FILE.');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const given: Record<string, unknown> = {};
  try {
    for (const [path, question, usual] of questions) {
      const [group = '', key] = path.split('.');
      if (isSkipped(path, given)) continue;
      const answer = (await terminal.question(`${question}${usual ? ` [${usual}]` : ''}: `)).trim() || usual;
      if (answer === '') continue;
      const value = path === 'listen.port' ? Number(answer) : answer;
      if (key === undefined) given[group] = value;
      else given[group] = { ...(given[group] as object), [key]: value };
    }
  } catch (error) {
    // Ctrl+C or Ctrl+D.
    if ((error as Error).name === 'AbortError')
      throw new WrongUse('Stopped before the last question. Nothing was touched.');
    throw error;
  } finally {
    terminal.close();
  }
  return JSON.stringify(given, null, 2);
}

/** A mail server's details are asked where one is named. */
const isSkipped = (path: string, given: Readonly<Record<string, unknown>>): boolean =>
  path.startsWith('mail.') && path !== 'mail.smtp' && given.mail === undefined;
