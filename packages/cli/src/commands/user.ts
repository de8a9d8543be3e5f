import type { Invited, MadeLink, UserSeen, Users } from '@marketsafe/service';
import { type Command, Option } from 'commander';
import { command, withCommands, withExamples } from '../command.ts';
import { asWrongUse, type ConfigurationOptions, readConfigurationFile, withConfiguration } from '../configuration.ts';
import { WrongUse } from '../wrong-use.ts';

interface Options extends ConfigurationOptions {
  readonly json?: true;
}

interface LinkOptions extends Options {
  readonly language?: 'en' | 'zh-CN';
}

interface ResetOptions extends LinkOptions {
  readonly mail?: true;
}

interface InviteOptions extends LinkOptions {
  readonly name: string;
  readonly position: Invited['position'];
  readonly participant?: string;
  readonly marketplace?: string;
  readonly organisation?: string;
}

const positions = ['administrator', 'approver', 'reviewer', 'auditor', 'filer', 'viewer'];

export const define = (group: Command): Command =>
  withCommands(group, [
    asked('list', 'List every account and open invitation', 'marketsafe user list --json').action((options: Options) =>
      act(options, async (users) => {
        for (const one of await users.list()) console.log(options.json ? JSON.stringify(one) : inWords(one));
      }),
    ),
    ofPerson(
      'invite',
      'Invite a person by mail, and print the link, which works once',
      'marketsafe user invite ada@desk.example --name "Ada Okafor" --position reviewer --organisation "Audit House"',
      'marketsafe user invite lin@maison.example --name "Lin Yue" --position administrator --participant 5f0c…',
    )
      .addOption(new Option('--name <name>', 'the person’s name').makeOptionMandatory())
      .addOption(new Option('--position <position>', 'what they may do').choices(positions).makeOptionMandatory())
      .addOption(
        new Option('--participant <id>', 'the participant that they act for; without, the review team').conflicts(
          'marketplace',
        ),
      )
      .option('--marketplace <id>', 'the marketplace that they act for')
      .option('--organisation <name>', 'the organisation that they work for; the review team names it publicly')
      .addOption(mailLanguage())
      .action((email: string, options: InviteOptions) =>
        act(options, async (users) => printLink(await users.invite({ email, ...invitedBy(options) }), options)),
      ),
    ofPerson('disable', 'Close the account of a person who leaves', 'marketsafe user disable ada@desk.example').action(
      (email: string, options: Options) =>
        act(options, async (users) => {
          await users.disable(email);
          console.log(options.json ? JSON.stringify({ email, state: 'disabled' }) : `${email} has no access any more.`);
        }),
    ),
    ofPerson(
      'reset',
      'Take password and second factor away from a person who lost one of them, and print a link for a new password',
      'marketsafe user reset ada@desk.example',
      'marketsafe user reset lin@maison.example --mail --language zh-CN',
    )
      .option('--mail', 'mail the link too; only if the mailbox is surely theirs, since the link is their whole access')
      .addOption(mailLanguage())
      .action((email: string, { mail, ...options }: ResetOptions) =>
        act(options, async (users) => {
          const made = await users.reset(email, { language: options.language, isMailed: mail === true });
          printLink(made, options);
        }),
      ),
  ]);

const asked = (name: string, about: string, ...examples: string[]): Command =>
  withConfiguration(withExamples(command(name, about), ...examples))
    .option('--json', 'the result as JSON, one object a line')
    .addHelpText(
      'after',
      '\nIt works on the database itself, beside the running service; a trial has to be stopped first. The running service sends the mail.',
    );

const ofPerson = (name: string, about: string, ...examples: string[]): Command =>
  asked(name, about, ...examples).argument('<e-mail>', 'the person’s address');

const mailLanguage = (): Option =>
  new Option('--language <language>', 'of the mail and its page; default the programme’s usual one').choices([
    'en',
    'zh-CN',
  ]);

function invitedBy({ name, position, participant, marketplace, organisation, language }: InviteOptions) {
  const said = { name, position, organisation, language };
  if (participant !== undefined) return { ...said, role: 'participant', participant } as const;
  if (marketplace !== undefined)
    return { ...said, role: 'marketplace', participant: `marketplace:${marketplace}` } as const;
  return { ...said, role: 'desk' } as const;
}

async function act(options: Options, run: (users: Users) => Promise<void>): Promise<void> {
  const configuration = await readConfigurationFile(options);
  const { openUsers, ProblemError } = await import('@marketsafe/service');
  const users = await openUsers(configuration).catch(async (error: unknown) => {
    throw await asWrongUse(error);
  });
  try {
    await run(users);
  } catch (error) {
    throw error instanceof ProblemError ? new WrongUse(error.message) : error;
  } finally {
    await users.close();
  }
}

const printLink = ({ link, expiresAt }: MadeLink, { json }: Options): void =>
  console.log(json ? JSON.stringify({ link, expiresAt }) : `${link}\nIt works once, until ${expiresAt}.`);

const inWords = ({ email, name, participant, position, state, secondFactor }: UserSeen): string =>
  [
    email ?? '(names themselves)',
    name ?? '–',
    participant ?? 'review team',
    position,
    state,
    secondFactor ? 'second factor' : 'no second factor',
  ].join('  ');
