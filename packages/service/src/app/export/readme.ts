import type { Texts } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import { reasonsForAbsence, secretsAreAbsent } from './contents.ts';
import { type FieldType, fieldsOf } from './describe.ts';
import { wordsOf } from './field-words.ts';
import type { Noun } from './noun.ts';

/** Codes of a field that a table has room for; the others are in `codes.json`. */
const mostCodes = 12;

const types: Readonly<Record<FieldType, Texts>> = {
  boolean: { en: 'yes or no', 'zh-CN': '是/否' },
  codes: { en: 'code', 'zh-CN': '代码' },
  day: { en: 'day', 'zh-CN': '日期' },
  instant: { en: 'instant', 'zh-CN': '时间' },
  integer: { en: 'whole number', 'zh-CN': '整数' },
  number: { en: 'number', 'zh-CN': '数字' },
  object: { en: 'object', 'zh-CN': '对象' },
  string: { en: 'text', 'zh-CN': '文字' },
  texts: { en: 'text in both languages', 'zh-CN': '中英文文字' },
};

interface Described {
  readonly takenAt: string;
  readonly nouns: readonly Noun[];
  readonly isSubject: boolean;
}

const words = {
  everything: {
    title: { en: 'The data of the programme', 'zh-CN': '本项目的全部数据' },
    about: {
      en: 'Everything that the programme holds, as of one instant: enough to go on elsewhere, or to answer for it after its end.',
      'zh-CN': '本项目在某一时刻持有的全部数据，足以迁往他处继续，或在项目结束后备查。',
    },
  },
  subject: {
    title: { en: 'Data about one subject', 'zh-CN': '一方主体的数据' },
    about: {
      en: 'Everything that the programme holds about one person or organisation, as of one instant. It shows cases as that party may see them; data of other people are left out.',
      'zh-CN': '本项目在某一时刻持有的关于某人或某机构的全部数据。案件内容以该方有权查看的范围为限，不含他人信息。',
    },
  },
  takenAt: { en: 'Taken at', 'zh-CN': '导出时间' },
  reading: {
    en:
      'Each `.jsonl` file is UTF-8 text with one JSON object a line. Instants are ISO 8601 in UTC; money is a decimal text with its ' +
      'currency. A field with `?` may be absent; `[]` is a list, `*` a name that differs. `codes.json` has words for codes. ' +
      '`manifest.json` has the SHA-256 and the number of rows of each file.',
    'zh-CN':
      '每个 `.jsonl` 文件为 UTF-8 文本，每行一个 JSON 对象。时间采用 ISO 8601 格式的世界协调时；金额为十进制文字并附币种。' +
      '带 `?` 的字段可能缺省；`[]` 表示列表，`*` 表示名称不固定。`codes.json` 列出代码的中英文名称。' +
      '`manifest.json` 列出每个文件的 SHA-256 和行数。',
  },
  joined: {
    en:
      'Files are joined by ids: `case` is the `id` of a case, `seller` the `key` of a seller, `right`, `participant`, `holder` and ' +
      '`complainant` the `id` of a right or participant, `decider` and `by` the `id` of a person.',
    'zh-CN':
      '文件之间以编号关联：`case` 对应案件的 `id`，`seller` 对应卖家的 `key`，`right`、`participant`、`holder`、`complainant` 对应权利或参与方的 `id`，' +
      '`decider` 与 `by` 对应人员的 `id`。',
  },
  documents: {
    en: 'An uploaded file (`.original`) may contain anything: open the copy beside it.',
    'zh-CN': '上传原件（`.original`）可能含有任何内容，请打开旁边的安全副本。',
  },
  proofs: {
    en: '`ledger/proofs` has the proof of each case. Verify one: `marketsafe ledger verify ledger/proofs/<case>.json`.',
    'zh-CN': '`ledger/proofs` 中有每件案件的存证。验证方法：`marketsafe ledger verify ledger/proofs/<case>.json`。',
  },
  field: { en: 'field', 'zh-CN': '字段' },
  type: { en: 'type', 'zh-CN': '类型' },
  meaning: { en: 'meaning', 'zh-CN': '含义' },
  not: { en: 'What is not here', 'zh-CN': '未包含的内容' },
} as const;

/** The export's description in one language. */
export function readmeOf({ takenAt, nouns, isSubject }: Described, language: Language): string {
  const { title, about } = isSubject ? words.subject : words.everything;
  const say = (texts: Texts): string => texts[language];
  const missing = isSubject ? [secretsAreAbsent] : reasonsForAbsence;
  return `${[
    `# ${say(title)}`,
    say(about),
    `${say(words.takenAt)}: ${takenAt}`,
    ...[words.reading, words.joined, words.documents, words.proofs].map(say),
    ...nouns.flatMap((noun) => [`## ${noun.file}`, say(noun.says), tableOf(noun, language)]),
    `## ${say(words.not)}`,
    missing.map((texts) => `* ${say(texts)}`).join('\n'),
  ].join('\n\n')}\n`;
}

function tableOf({ file, row }: Noun, language: Language): string {
  const lines = fieldsOf(row).map(({ path, isOptional, type, codes }) => {
    const shown =
      codes.length > 0 && codes.length <= mostCodes ? `: ${codes.map((code) => `\`${code}\``).join(' ')}` : '';
    const meaning = wordsOf(file, path)?.[language] ?? '';
    return `| \`${path}\`${isOptional ? ' ?' : ''} | ${types[type][language]}${shown} | ${meaning} |`;
  });
  const { field, type, meaning } = words;
  return [`| ${field[language]} | ${type[language]} | ${meaning[language]} |`, '|---|---|---|', ...lines].join('\n');
}
