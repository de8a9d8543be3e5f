import type { HostFact, Words } from '@marketsafe/connectors';
import type { Language } from '@marketsafe/terms';

/** The line of a worksheet that says so. */
export const unseen = [
  'Not seen live 未经实测',
  'Written from documents; never tried at the host. 根据文档编写，未在该平台实际试用。',
] as const;

/** The sentence of a checklist. */
export const unseenAt: Words = {
  en: 'This was written from documents. It was never tried at the host: look at its form first.',
  'zh-CN': '本清单根据文档编写，未在该平台实际试用：请先查看其表单。',
};

const texts = {
  en: {
    title: '## What is known of the host',
    known: {
      documented: (source: string) => ` (read at the host: ${source})`,
      reported: (source: string) => ` (read elsewhere: ${source})`,
      'not-checked': () => ' (not checked)',
    },
  },
  'zh-CN': {
    title: '## 关于该平台的已知情况',
    known: {
      documented: (source: string) => `（见于该平台：${source}）`,
      reported: (source: string) => `（见于他处：${source}）`,
      'not-checked': () => '（未核实）',
    },
  },
} as const;

/** The part of a checklist that gives each fact with its source. */
export function factsAbout(facts: readonly HostFact[], language: Language): string[] {
  const { title, known } = texts[language];
  return [title, '', ...facts.map((fact) => `* ${fact.says[language]}${known[fact.known](fact.source)}`)];
}
