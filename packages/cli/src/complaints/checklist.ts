import type { ComplaintField, HostProfile, Worksheet } from '@marketsafe/connectors';
import type { Language } from '@marketsafe/terms';
import { factsAbout, unseenAt } from '../host-facts.ts';

/** What the packets do not have, so that the person adds it. */
const toAdd: Readonly<Partial<Record<ComplaintField, Readonly<Record<Language, string>>>>> = {
  'claimant-name': { en: 'the name of the rights holder and yours', 'zh-CN': '权利人及您本人的姓名或名称' },
  'claimant-address': { en: 'your postal address', 'zh-CN': '您的通讯地址' },
  'claimant-email': { en: 'your e-mail address', 'zh-CN': '您的电子邮箱' },
  'claimant-phone': { en: 'your telephone number', 'zh-CN': '您的电话号码' },
  authorisation: {
    en: 'the rights holder’s letter of authorisation, if you are its agent',
    'zh-CN': '权利人的授权书（您是代理人时）',
  },
  signature: { en: 'your signature', 'zh-CN': '您的签名' },
};

const texts = {
  en: {
    title: (host: string, filing: string) => `# Hand in at ${host}: filing ${filing}`,
    form: (form: string) => `The form: ${form}`,
    steps: '## Steps',
    add: '## What you add',
    nothing: 'Nothing, as far as is known.',
    worksheets: '## Worksheets',
    head: '| done | worksheet | marketplace | right | reason | listings |',
    receipts: [
      'Afterwards fill in `receipts.csv`: one line holds for a whole worksheet. Write a number under `row` where only that listing is meant.',
      'States: `submitted`, `asked-back`, `removed`, `declined`, `escalated`, `reinstated`. Then run `marketsafe import receipts receipts.csv`.',
    ],
  },
  'zh-CN': {
    title: (host: string, filing: string) => `# 在${host}提交：投诉批次 ${filing}`,
    form: (form: string) => `表单：${form}`,
    steps: '## 步骤',
    add: '## 需您补充的内容',
    nothing: '没有已知需要补充的内容。',
    worksheets: '## 工作表',
    head: '| 完成 | 工作表 | 站点 | 权利 | 事由 | 商品数 |',
    receipts: [
      '之后填写 `receipts.csv`：一行对应整份工作表；仅指其中一件商品的，在 `row` 填写序号。',
      '状态：`submitted`（已提交）、`asked-back`（要求补充）、`removed`（已下架）、`declined`（未支持）、`escalated`（已上报）、`reinstated`（已恢复）。然后运行 `marketsafe import receipts receipts.csv`。',
    ],
  },
} as const;

/** What a person does with an export, in their language. */
export function checklistOf(
  host: HostProfile,
  worksheets: readonly Worksheet[],
  { filing, language }: { readonly filing: string; readonly language: Language },
): string {
  const say = texts[language];
  const added = host.required.flatMap((field) => toAdd[field]?.[language] ?? []);
  return [
    say.title(host.name[language], filing),
    '',
    unseenAt[language],
    say.form(host.form),
    '',
    say.steps,
    '',
    ...host.steps.map((step, at) => `${at + 1}. ${step[language]}`),
    '',
    ...say.receipts,
    '',
    say.add,
    '',
    ...(added.length === 0 ? [say.nothing] : added.map((one) => `- [ ] ${one}`)),
    '',
    say.worksheets,
    '',
    say.head,
    '|---|---|---|---|---|---|',
    ...worksheets.map(
      ({ name, marketplace, right, reason, rows }) =>
        `| [ ] | ${name} | ${marketplace} | ${right.office} ${right.number} | ${host.reasons[reason]?.[language] ?? reason} | ${rows.length} |`,
    ),
    '',
    ...factsAbout(host.facts, language),
    '',
  ].join('\n');
}
