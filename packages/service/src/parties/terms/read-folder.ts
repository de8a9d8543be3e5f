import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalText, formatProblem, type PolicyProblem, readYaml, schemaProblems } from '@marketsafe/procedure';
import { Language, ParticipantKind } from '@marketsafe/terms';
import { z } from 'zod';
import { sha256 } from '../../platform/policies.ts';
import { unstorableText } from '../../platform/storable-text.ts';
import type { Terms } from '../../platform/terms.ts';
import { templates, textsIn } from './templates.ts';
import { TermsError } from './terms-error.ts';

/** Kinds that enrol: a programme needs terms for each. */
const needed: readonly ParticipantKind[] = ['rights-holder', 'agent', 'association'];
/** About forty pages. */
const mostCharacters = 100_000;

const versionError = 'is no whole number and no short name; put a number with a point in quotes';
const Head = z.strictObject({
  // YAML reads 1.10 as 1.1.
  version: z.preprocess(
    (given) => (Number.isSafeInteger(given) ? String(given) : given),
    z.string({ error: versionError }).regex(/^[\w.-]{1,40}$/, versionError),
  ),
  date: z.iso.date({ error: 'is no date like 2026-11-29' }),
  template: z.boolean().default(false),
});

interface Part extends z.output<typeof Head> {
  readonly file: string;
  readonly source: string;
  readonly title: string;
  readonly text: string;
}

/**
 * Reads the terms of participation from a folder, a Markdown file for each kind and language: `rights-holder.en.md`.
 * @throws TermsError
 */
export async function readTermsFolder(folder = templates): Promise<readonly Terms[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such folder' : `the folder cannot be read (${error.code})`;
    throw new TermsError(`${folder}: ${why}. Put the terms of participation there; deploy/terms has templates.`);
  });
  const problems: PolicyProblem[] = [];
  const report = (file: string, why: string, todo: string, line?: number): void => {
    problems.push({ severity: 'error', path: '', file, why, todo, ...(line !== undefined && { line }) });
  };
  const texts = textsIn(names);
  const parts = new Map<string, Part>();
  for (const name of texts) {
    const [kind, language] = name.split('.');
    const file = join(folder, name);
    if (name !== nameOf(kind, language) || !isKind(kind) || !isLanguage(language)) {
      report(
        file,
        'is named after no kind of participant and language',
        `Name it like rights-holder.en.md. Kinds: ${ParticipantKind.options.join(', ')}. Languages: ${Language.options.join(', ')}.`,
      );
      continue;
    }
    const bytes = await readFile(file).catch(({ code }: NodeJS.ErrnoException) => code ?? 'an error');
    if (typeof bytes === 'string') {
      report(file, `cannot be read (${bytes})`, 'Let the user that runs the service read it.');
      continue;
    }
    const read = readPart(bytes, file);
    if ('problems' in read) problems.push(...read.problems);
    else parts.set(name, read);
  }
  const kinds = new Set([...needed, ...texts.map((name) => name.split('.')[0]).filter(isKind)]);
  const found = [...kinds].flatMap((kind): Terms[] => {
    for (const language of Language.options)
      if (!texts.includes(nameOf(kind, language)))
        report(
          join(folder, nameOf(kind, language)),
          'is missing',
          'Write it: terms are needed in both languages. deploy/terms has templates.',
        );
    const [en, zh] = [parts.get(nameOf(kind, 'en')), parts.get(nameOf(kind, 'zh-CN'))];
    if (en === undefined || zh === undefined) return [];
    if (en.version !== zh.version || en.date !== zh.date || en.template !== zh.template) {
      report(
        zh.file,
        `says ${headOf(zh)}, and ${nameOf(kind, 'en')} says ${headOf(en)}`,
        'Write the same version, date and template in both.',
      );
      return [];
    }
    const { version, date, template } = en;
    const inBoth = (member: 'title' | 'text') => ({ en: en[member], 'zh-CN': zh[member] });
    // Two kinds may have the same texts.
    const hash = sha256(`${kind}\n${en.source}${zh.source}`);
    return [{ kind, hash, version, date, template, title: inBoth('title'), text: inBoth('text') }];
  });
  if (problems.length > 0) throw new TermsError(problems.map(formatProblem).join('\n'));
  return found;
}

const nameOf = (kind: string | undefined, language: string | undefined): string => `${kind}.${language}.md`;
const isKind = (kind: string | undefined): kind is ParticipantKind => ParticipantKind.safeParse(kind).success;
const isLanguage = (language: string | undefined): language is Language => Language.safeParse(language).success;
const headOf = ({ version, date, template }: Part): string =>
  `version ${version} of ${date}${template ? ' (template)' : ''}`;

function readPart(bytes: Buffer, file: string): Part | { readonly problems: readonly PolicyProblem[] } {
  const refused = (why: string, todo: string, line?: number) => ({
    problems: [{ severity: 'error', file, path: '', why, todo, ...(line !== undefined && { line }) } as const],
  });
  const source = canonicalText(bytes.toString('utf8'));
  if (!Buffer.from(bytes.toString('utf8')).equals(bytes) || unstorableText(source, file) !== undefined)
    return refused('is no text in UTF-8', 'Save it as UTF-8.');
  if (source.length > mostCharacters)
    return refused(`has ${source.length} characters, and may have ${mostCharacters}`, 'Shorten it.');
  const [whole, head] = /^---\n(.*?\n)---\n/s.exec(source) ?? [];
  if (whole === undefined || head === undefined)
    return refused('does not begin with its version', 'Begin it with the lines ---, version: …, date: …, ---.', 1);
  const yaml = readYaml(head, file);
  const parsed = yaml.problems.length === 0 ? Head.safeParse(yaml.data, { reportInput: true }) : undefined;
  if (!parsed?.success) {
    const found = parsed ? schemaProblems(parsed.error.issues, yaml, file) : yaml.problems;
    // The head begins on the second line.
    return { problems: found.map((one) => ({ ...one, line: (one.line ?? 1) + 1 })) };
  }
  const body = source.slice(whole.length);
  const [line, title] = /^\s*# +(\S.*)\n/.exec(body) ?? [];
  const titleAt = whole.split('\n').length;
  if (line === undefined || title === undefined)
    return refused('has no title', 'Begin the text with a line "# " and the title.', titleAt);
  const text = body.slice(line.length).trim();
  if (text === '') return refused('has no text below its title', 'Write the terms there.', titleAt);
  return { file, source, title: title.trim(), text, ...parsed.data };
}
