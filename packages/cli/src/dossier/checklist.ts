import type { Dossier, HostRegistration, RightsFile } from '@marketsafe/connectors';
import type { Language } from '@marketsafe/terms';
import { factsAbout, unseenAt } from '../host-facts.ts';

const texts = {
  en: {
    title: (right: string, host: string) => `# Register ${right} at ${host}`,
    form: (form: string) => `The form: ${form}`,
    doubts: '## Before you begin',
    steps: '## Steps',
    add: '## What is missing',
    nothing: 'Nothing, as far as is known.',
    documents: '## Your documents',
    none: 'You sent the programme no document about this right. Take your own copies.',
    line: (label: string, text: string, note: string) => `- [ ] ${label}: ${text}${note && ` (${note})`}`,
  },
  'zh-CN': {
    title: (right: string, host: string) => `# 在${host}备案 ${right}`,
    form: (form: string) => `表单：${form}`,
    doubts: '## 开始之前',
    steps: '## 步骤',
    add: '## 缺少的内容',
    nothing: '没有已知缺少的内容。',
    documents: '## 您的材料',
    none: '您未向本项目提交过有关该权利的材料，请使用您自己的副本。',
    line: (label: string, text: string, note: string) => `- [ ] ${label}：${text}${note && `（${note}）`}`,
  },
} as const;

/** What a person does with a dossier, in their language. */
export function checklistOf(
  host: HostRegistration,
  { right, documents }: RightsFile,
  { doubts, fields }: Dossier,
  language: Language,
): string {
  const say = texts[language];
  const missing = fields.filter(({ state }) => state === 'missing');
  return [
    say.title(`${right.office} ${right.number}`, host.name[language]),
    '',
    unseenAt[language],
    say.form(host.form),
    '',
    ...(doubts.length === 0 ? [] : [say.doubts, '', ...doubts.map((doubt) => `* ${doubt[language]}`), '']),
    say.steps,
    '',
    ...host.steps.map((step, at) => `${at + 1}. ${step[language]}`),
    '',
    say.add,
    '',
    ...(missing.length === 0
      ? [say.nothing]
      : missing.map(({ says, text, note }) => say.line(says[language], text[language], note?.[language] ?? ''))),
    '',
    say.documents,
    '',
    ...(documents.length === 0 ? [say.none] : documents.map((name) => `- [ ] documents/${name}`)),
    '',
    ...factsAbout(host.facts, language),
    '',
  ].join('\n');
}
