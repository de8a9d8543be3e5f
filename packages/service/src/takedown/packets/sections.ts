import type { Rules } from '@marketsafe/procedure';
import { type Language, variantOf, words } from '@marketsafe/terms';
import type { FiledTerms } from '../../parties/terms/index.ts';
import { chipTexts, evidenceTexts, instantText } from '../reasons/index.ts';
import type { FilerPart, Packet, PacketRow, PacketSection } from './contract.ts';
import {
  type Bilingual,
  entered,
  foundWords,
  labels,
  matchWords,
  namesOtherWord,
  none,
  noTerms,
  notCapturedWords,
  notDeclared,
  sectionTitles,
  shownWords,
  targetWords,
  unknown,
  verified,
} from './words.ts';

/** The programme's contributions to a packet's text: the marketplace's time zone, and the rules' names of reasons. */
export interface Wording {
  readonly marketplace: Bilingual;
  /** IANA zone for instants. */
  readonly zone: string;
  readonly rules: Rules;
}

/** A packet in words, line by line; the portals and the document show exactly these. */
export function sectionsOf(packet: Packet, filer: FilerPart | undefined, wording: Wording): PacketSection[] {
  const rows: Readonly<Record<keyof typeof sectionTitles, readonly Row[]>> = {
    complaint: complaintRows(packet, wording),
    right: rightRows(packet, wording),
    page: pageRows(packet, wording),
    match: matchRows(packet),
    comparison: comparisonRows(packet),
    declaration: declarationRows(packet, wording),
    filer: filer ? filerRows(filer, wording) : [],
    missing: packet.notCaptured.map((code) => row(code, { en: '–', 'zh-CN': '–' }, notCapturedWords[code])),
  };
  return Object.entries(rows).flatMap(([item, lines]) => {
    const shown = lines.filter((line): line is PacketRow => line !== undefined);
    return shown.length === 0 ? [] : [{ item, title: sectionTitles[item as keyof typeof rows], rows: shown }];
  });
}

type Row = PacketRow | undefined;
type Text = string | Bilingual | undefined;

function row(item: string, label: Bilingual, text: Text, kind?: PacketRow['kind']): Row {
  if (text === undefined || text === '' || (typeof text !== 'string' && text.en === '')) return undefined;
  const texts = typeof text === 'string' ? { en: text, 'zh-CN': text } : text;
  return { item, label, text: texts, ...(kind && { kind }) };
}

const line = (item: keyof typeof labels, text: Text, kind?: PacketRow['kind']): Row =>
  row(item, labels[item], text, kind);

const inBoth = (text: (language: Language) => string): Bilingual => ({ en: text('en'), 'zh-CN': text('zh-CN') });
const when = (instant: string, { zone }: Wording): Bilingual =>
  inBoth((language) => `${instantText(instant, { language, zone })} (${zone}) · ${instant}`);
const listed = (items: readonly (string | number)[]): Text => (items.length === 0 ? unknown : items.join(', '));
/** A mark in each language’s own quotes. */
const quoted = (text: string): Bilingual => ({ en: `“${text}”`, 'zh-CN': `“${text}”` });

const complaintRows = (packet: Packet, wording: Wording): Row[] => {
  const { case: id, filedAt, target, seller, claim } = packet;
  const chips = claim.chips.map((chip) => chipTexts[chip]);
  return [
    line('case', id, 'code'),
    line('filedAt', when(filedAt, wording)),
    line('reason', wording.rules.reasons[claim.reason].texts),
    ...(claim.evidence ?? []).map(({ kind, sha256 }) =>
      line(
        'evidence',
        inBoth((language) => `${evidenceTexts[kind][language]} · SHA-256 ${sha256}`),
      ),
    ),
    line('chips', chips.length === 0 ? none : inBoth((language) => joined(chips, language))),
    line(
      'target',
      inBoth((language) => `${wording.marketplace[language]} · ${targetWords[target.kind][language]} ${target.id}`),
    ),
    line('variant', variantText(packet)),
    line('seller', seller.name === undefined ? seller.key : `${seller.name} · ${seller.key}`),
  ];
};

const joined = (texts: readonly Bilingual[], language: Language): string =>
  texts.map((text) => text[language]).join(language === 'en' ? '; ' : '；');

/** The variant by its id, with the page's description. */
function variantText({ target, page }: Packet): Text {
  const id = variantOf(target);
  if (id === undefined) return undefined;
  const { title, price } = page?.variant ?? {};
  return [id, title, price && `${price.amount} ${price.currency}`].filter((part) => part !== undefined).join(' · ');
}

function rightRows({ right }: Packet, wording: Wording): Row[] {
  if (right === null) return [];
  return [
    line('holder', right.holderName),
    line('rightType', words.right[right.type]),
    line('mark', right.mark),
    line('registration', `${right.office} ${right.number}`),
    line('verified', verified[right.status === 'active' ? (right.verifiedBy ?? 'none') : 'none']),
    line('verifiedAgainst', right.verifiedAgainst),
    line('validUntil', right.validUntil === undefined ? unknown : when(right.validUntil, wording)),
    line('territories', listed(right.territories)),
    hasClasses(right) ? line('classes', listed(right.classes)) : undefined,
  ];
}

function pageRows({ page }: Packet, wording: Wording): Row[] {
  if (page === null) return [];
  const details = (value: unknown): Text => (value === undefined ? undefined : JSON.stringify(value, undefined, 1));
  return [
    line('seenAt', when(page.seenAt, wording)),
    line('url', page.url, 'code'),
    line('title', page.title),
    line('price', page.price && `${page.price.amount} ${page.price.currency}`),
    line('brand', page.brand),
    line('category', page.category),
    line('condition', page.condition),
    line('sold', page.sold?.toString()),
    line('stock', page.stock?.toString()),
    line('shipsTo', listed(page.shipsTo)),
    line('pageClasses', listed(page.classes ?? [])),
    line('description', page.description, 'long'),
    line('variants', details(page.variants), 'long'),
    line('attributes', details(page.attributes), 'long'),
    line('pictures', page.pictures.join('\n'), 'code'),
  ];
}

/** Only trade marks are registered for Nice classes. */
const hasClasses = (right: NonNullable<Packet['right']>): boolean =>
  right.type === 'trademark' || right.classes.length > 0;

const matchRows = ({ match, right }: Packet): Row[] => [
  line('territoryMatch', matchWords[match.territory]),
  right === null || hasClasses(right) ? line('classMatch', matchWords[match.classes]) : undefined,
];

function comparisonRows({ comparison }: Packet): Row[] {
  const { mark, seen, shown, namesOther, foundByScreening } = comparison;
  const field = (name: string): Bilingual =>
    name in labels ? labels[name as keyof typeof labels] : { en: name, 'zh-CN': name };
  return [
    line('comparedWith', mark === undefined ? unknown : quoted(mark)),
    line('shown', shownWords[shown]),
    line('namesOther', namesOther && namesOtherWord),
    ...seen.map((one) =>
      row(
        one.signal,
        signalWord(one.signal),
        inBoth(
          (language) =>
            [one.seen === undefined ? '' : `“${one.seen}”`, one.field === undefined ? '' : field(one.field)[language]]
              .filter((part) => part !== '')
              .join(' · ') || '–',
        ),
      ),
    ),
    line('foundBefore', foundByScreening ? foundWords.yes : foundWords.no),
  ];
}

function declarationRows({ declaration }: Packet, wording: Wording): Row[] {
  if (!declaration.made) return [line('declared', notDeclared)];
  const at = when(declaration.at, wording);
  return [
    line('declared', declaration.texts),
    line(
      'declaredBy',
      inBoth((language) => `${declaration.by} · ${at[language]} · ${entered[language]}`),
    ),
    line('wording', declaration.version, 'code'),
  ];
}

function filerRows({ agent, terms = [], signals, finding }: FilerPart, wording: Wording): Row[] {
  const until = agent?.mandateUntil === undefined ? undefined : when(agent.mandateUntil, wording);
  return [
    line(
      'agent',
      agent &&
        (until ? inBoth((language) => `${agent.id} · ${labels.validUntil[language]} ${until[language]}`) : agent.id),
    ),
    ...terms.map((one) => line(one.participant === agent?.id ? 'agentTerms' : 'terms', termsText(one))),
    line('weights', weights(signals)),
    line('score', finding && `${finding.score.toFixed(2)} · ${finding.band}`),
    line('scoreWeights', finding && weights(finding.signals)),
  ];
}

function termsText({ hash, version, date, current }: FiledTerms): Bilingual {
  if (hash === undefined) return noTerms;
  return {
    en: `Version ${version} of ${date}${current ? '' : ', not the one in force'} · SHA-256 ${hash}`,
    'zh-CN': `第 ${version} 版（${date}）${current ? '' : '，并非现行版本'} · SHA-256 ${hash}`,
  };
}

const signalWord = (signal: string): Bilingual => words.signal[signal] ?? { en: signal, 'zh-CN': signal };

const weights = (signals: readonly { readonly signal: string; readonly logOdds: number }[]): Bilingual =>
  inBoth((language) =>
    signals
      .map(({ signal, logOdds }) => `${signalWord(signal)[language]} ${signed(logOdds)}`)
      .join(language === 'en' ? '; ' : '；'),
  );

const signed = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;
