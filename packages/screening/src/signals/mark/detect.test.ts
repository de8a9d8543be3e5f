import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBrand, aListing } from '../../an-example.ts';
import { compileBrandBook, screen } from '../../index.ts';

const book = compileBrandBook([
  aBrand('nike', ['Nike', '耐克', 'NK~']),
  aBrand('gucci', ['Gucci']),
  aBrand('mcqueen', ['Alexander McQueen']),
  aBrand('lv', ['Louis Vuitton', 'LV']),
  aBrand('adidas', ['Adidas', '阿迪达斯']),
  aBrand('moncler', ['Moncler']),
  aBrand('rolex', ['Rolex']),
  aBrand('ilia', ['ILIA']),
  aBrand('ami', ['AMI']),
  aBrand('swatch', ['Swatch']),
  aBrand('hm', ['H&M']),
  aBrand('361', ['361°']),
  aBrand('balenciaga', ['Balenciaga']),
  aBrand('skechers', ['Skechers']),
  aBrand('converse', ['Converse']),
  aBrand('hermes', ['Hermès', '爱马仕']),
  aBrand('whoo', ['后']),
  aBrand('armani', ['Armani']),
  aBrand('ga', ['Giorgio Armani']),
  aBrand('coach', ['Coach']),
  aBrand('chanel', ['Chanel']),
  aBrand('iwc', ['万国']),
  aBrand('puma', ['Puma']),
  aBrand('bata', ['Bata']),
  aBrand('boss', ['Boss']),
]);
const find = (title: string, more: Partial<Parameters<typeof aListing>[0]> = {}) =>
  screen(aListing({ title, ...more }), book);
const brandsIn = (title: string): string[] => find(title).map(({ brand }) => brand);

describe('a guess at a name', () => {
  const two = compileBrandBook([aBrand('nike', ['Nike']), aBrand('ipsa', ['IPSA'])]);

  it('counts less next to another brand’s full name', () => {
    const ofIpsa = (title: string): number =>
      screen(aListing({ title }), two).find(({ brand }) => brand === 'ipsa')?.score ?? 0;
    expect(ofIpsa('Nike ISPA shoes')).toBeLessThan(ofIpsa('ISPA face cream'));
  });
});

describe('the mark signal', () => {
  it.each([
    ['Nike Dunk Shoes', 'nike', 'Nike'],
    ['耐克运动鞋', 'nike', '耐克'],
    ['正品Nike鞋', 'nike', 'Nike'],
    ['NikeDunk low', 'nike', 'Nike'],
    ['Nikes for sale', 'nike', 'Nike'],
    ['HERMES 包', 'hermes', 'HERMES'],
    ['愛馬仕 包', 'hermes', '愛馬仕'],
    ['LouisVuitton bag', 'lv', 'LouisVuitton'],
    ['Balen ciaga', 'balenciaga', 'Balen ciaga'],
    ['H & M dress', 'hm', 'H & M'],
    ['361° shoes', '361', '361'],
    ['ami hoodie', 'ami', 'ami'],
    ['nikea59 case', 'nike', 'nike'],
    ['nikev3max case', 'nike', 'nike'],
  ])('%s: %s, plainly written', (title, brand, seen) => {
    const finding = find(title)[0];
    expect(finding?.brand).toBe(brand);
    expect(finding?.signals).toHaveLength(1);
    expect(finding?.signals[0]).toMatchObject({ signal: 'mark', field: 'title', seen });
  });

  it.each([
    ['N-I-K-E shoes', 'nike', 'N-I-K-E'],
    ['N I K E shoes', 'nike', 'N I K E'],
    ['n1ke air', 'nike', 'n1ke'],
    ['耐*克 鞋', 'nike', '耐*克'],
    ['АDІDАЅ', 'adidas', 'АDІDАЅ'],
    ['𝕬𝖉𝖎𝖉𝖆𝖘 shoes', 'adidas', '𝕬𝖉𝖎𝖉𝖆𝖘'],
    ['N1KE shoes', 'nike', 'N1KE'],
    ['Nlke shoes', 'nike', 'Nlke'],
    ['ΝІКЕ shoes', 'nike', 'ΝІКЕ'],
    ['ΝІΚΕ 鞋', 'nike', 'ΝІΚΕ'],
    ['N1КЕ shoes', 'nike', 'N1КЕ'],
    ['𝕹𝖎𝖐𝖊 shoes', 'nike', '𝕹𝖎𝖐𝖊'],
    ['🅝🅘🅚🅔 shoes', 'nike', '🅝🅘🅚🅔'],
    ['🇳🇮🇰🇪 shoes', 'nike', '🇳🇮🇰🇪'],
    ['N❶KE shoes', 'nike', 'N❶KE'],
    ['РUМА socks', 'puma', 'РUМА'],
    ['R0LEX', 'rolex', 'R0LEX'],
    ['Ro1ex', 'rolex', 'Ro1ex'],
    ['L_V wallet', 'lv', 'L_V'],
    ['Cucci Cap', 'gucci', 'Cucci'],
    ['GUC*1 bag', 'gucci', 'GUC*1'],
    ['ALEXANDER MCQUEE Shoes', 'mcqueen', 'ALEXANDER MCQUEE'],
    ['Moncer Pants', 'moncler', 'Moncer'],
    ['Skechres', 'skechers', 'Skechres'],
    ['Ba\u200blenciaga', 'balenciaga', 'Ba\u200blenciaga'],
    ['balenciagashoes', 'balenciaga', 'balenciaga'],
    ['N*ke shoes', 'nike', 'N*ke'],
    ['Puma* and Pum*', 'puma', 'Pum'],
    ['M＃ncler', 'moncler', 'M＃ncler'],
    ['Nke Air', 'nike', 'Nke'],
    ['Nikke Air', 'nike', 'Nikke'],
    ['Nkie Air', 'nike', 'Nkie'],
    ['𝐍𝐤𝐞 Air', 'nike', '𝐍𝐤𝐞'],
    ['L o u i s V u i t t o n bag', 'lv', 'L o u i s V u i t t o n'],
    ['M 0 n c l e r', 'moncler', 'M 0 n c l e r'],
    ['Monc|er jacket', 'moncler', 'Monc|er'],
    ['B@len¢i@g4 bag', 'balenciaga', 'B@len¢i@g4'],
    ['6ucc1 bag', 'gucci', '6ucc1'],
    ['Gucc! bag', 'gucci', 'Gucc!'],
    ['$we@t 5k3cher$ shoes', 'skechers', '5k3cher$'],
    ['勞力士 Rοlεχ', 'rolex', 'Rοlεχ'],
    ['男士阿迪达斮运动鞋', 'adidas', '阿迪达斮'],
    ['阿.迪.达.斯', 'adidas', '阿.迪.达.斯'],
    ['男鞋耐 克运动鞋', 'nike', '耐 克'],
    ['naike 运动鞋', 'nike', 'naike'],
    ['男款Nai Ke跑鞋', 'nike', 'Nai Ke'],
    ['新款阿di达斯外套', 'adidas', '阿di达斯'],
    ['阿迪达SI外套', 'adidas', '阿迪达SI'],
    ['爱ma仕 包', 'hermes', '爱ma仕'],
    ['Blaenciaga', 'balenciaga', 'Blaenciaga'],
  ])('%s: %s, disguised', (title, brand, seen) => {
    const finding = find(title)[0];
    expect(finding?.brand).toBe(brand);
    expect(finding?.signals.map(({ signal }) => signal)).toEqual(['mark', 'disguise']);
    expect(finding?.signals[0]?.seen).toBe(seen);
  });

  it.each([
    'snikers',
    'Nikelodeon',
    'panike',
    "Men's Watch",
    'NIJ IIIA panel',
    'a mi hijo',
    'GẶP nhau',
    'HM-100 hammer',
    '8055 phone',
    'TV channel box',
    'velvet couch',
    '千万 国产',
    'for you and me',
    'вата косметическая',
    'вата',
    'model 8055',
    'B055 bracket',
    'Pura agua',
    '方国手表',
    '万围巾',
    '耐kex',
    'amazing kenaike',
    'cách nhau',
    'couch, coaches and a roach',
    'speed 75ml',
    'Pumps',
    'Nice bike',
    '¡Bat!',
  ])('%s: no brand', (title) => {
    expect(brandsIn(title)).toEqual([]);
  });

  it('does not find a brand inside the longer name of another', () => {
    expect(brandsIn('Giorgio Armani jacket')).toEqual(['ga']);
  });

  it('reports every brand of a joint product, best first', () => {
    const findings = find('Gucci x АDІDАЅ');
    expect(findings.map(({ brand }) => brand)).toEqual(['adidas', 'gucci']);
    expect(findings[0]?.score).toBeGreaterThan(findings[1]?.score ?? 1);
  });

  it('reads the brand field, and a mark of one hanzi only there', () => {
    expect(find('running shoes', { brand: 'NIKE' })[0]).toMatchObject({ brand: 'nike', band: 'review' });
    expect(find('面膜', { brand: '后' })[0]?.brand).toBe('whoo');
    expect(brandsIn('皇后 后 面膜')).toEqual([]);
  });

  it('keeps a mark that only the description names at watch', () => {
    expect(find('running shoes', { description: 'better than Nike' })[0]?.band).toBe('watch');
  });

  it('reports nothing for a weak mark alone, and a finding once another signal supports it', () => {
    expect(brandsIn('NK shoes')).toEqual([]);
    expect(find('NK shoes 1:1')[0]).toMatchObject({ brand: 'nike', band: 'review' });
  });

  it('gives the place in the original text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.constantFrom('N1KE', '耐·克', 'Gucci', 'АDІDАЅ'),
        (noise, mark) => {
          const title = `${noise} | ${mark} |`;
          for (const { signals } of find(title)) {
            for (const { span, seen, field } of signals) {
              if (field === 'title' && span) expect(title.slice(...span)).toBe(seen);
            }
          }
        },
      ),
    );
  });

  it('finds a mark with separators inserted anywhere, at review or higher', () => {
    const marks = [
      ['Balenciaga', 'balenciaga'],
      ['Gucci', 'gucci'],
      ['Nike', 'nike'],
      ['Louis Vuitton', 'lv'],
      ['阿迪达斯', 'adidas'],
    ] as const;
    const separator = fc.constantFrom('-', '_', '.', '*', '·', '/', '\u200b', '~');
    fc.assert(
      fc.property(
        fc.constantFrom(...marks),
        fc.array(fc.option(separator), { minLength: 14, maxLength: 14 }),
        ([text, brand], inserted) => {
          const letters = Array.from(text);
          const disguised = letters
            .map((letter, i) => (i + 1 < letters.length ? `${letter}${inserted[i] ?? ''}` : letter))
            .join('');
          const finding = find(`new ${disguised} bag`).find((other) => other.brand === brand);
          expect(finding?.band).toMatch(/act|review/);
        },
      ),
    );
  });

  it('never scores a plainly written name lower than a disguised one', () => {
    const disguises = ['Balenc1aga', 'Вalenciaga', 'B-a-l-e-n-c-i-a-g-a', 'Bal*enciaga', 'ＢAＬENCIAGA'];
    const plain = find('Balenciaga bag')[0]?.score ?? 1;
    for (const written of disguises) expect(find(`${written} bag`)[0]?.score).toBeGreaterThanOrEqual(plain);
  });
});

describe('a guess at a name on goods of another brand', () => {
  const one = compileBrandBook([aBrand('garmin', ['Garmin'])]);
  const bandOf = (title: string, brand?: string) => screen(aListing({ title, brand }), one)[0]?.band;

  it('stays at watch where the brand field names that brand', () => {
    expect(bandOf('Gray wood Garmn vanity', 'KINGO')).toBe('watch');
    for (const brand of [undefined, 'No Brand', 'OEM', '无品牌', '-'])
      expect(bandOf('Garmn watch', brand)).toBe('review');
  });

  it('counts in full where the letter that is off is hard to notice, or the brand field has the name', () => {
    expect(bandOf('Garmmin watch', 'KINGO')).toBe('review');
    expect(bandOf('Garmn watch', 'Garmn')).toBe('review');
  });
});

describe('words of some language that nearly spell a name', () => {
  const near = compileBrandBook([
    ...[aBrand('swisse', ['Swisse']), aBrand('ecco', ['ECCO']), aBrand('toread', ['Toread', '探路者'])],
    ...[aBrand('anta', ['ANTA']), aBrand('gopro', ['GoPro']), aBrand('muji', ['MUJI'])],
    ...[aBrand('nike', ['Air Force 1']), aBrand('balenciaga', ['Triple S']), aBrand('casio', ['Casio'])],
  ]);
  const found = (title: string) => screen(aListing({ title }), near)[0];

  it.each([
    ['Swiss army knife', 'swisse'],
    ['Citizen Eco-Drive', 'ecco'],
    ['Flash cards, learn to read', 'toread'],
    ['Vestido Ana talla grande', 'anta'],
    ['Bạt phủ mui xe ô tô', 'muji'],
    ['Familia literas triples', 'balenciaga'],
  ])('%s: stays at watch', (title, brand) => {
    expect(found(title)).toMatchObject({ brand, band: 'watch' });
    expect(found(title)?.signals.find(({ signal }) => signal === 'disguise')?.manner).toBe('word');
  });

  it('count for more once another reason supports them', () => {
    expect(found('Swiss vitamins 1:1 高仿')?.band).toMatch(/act|review/);
  });

  it.each([
    ['Swise vitamins', 'swisse'],
    ['Swisse vitamins', 'swisse'],
    ['Toraed jacket', 'toread'],
    ['Go Pro Hero case', 'gopro'],
    ['Triple S sneakers', 'balenciaga'],
    ['Ar Force 1 low', 'nike'],
    ['Air Forec 1 low', 'nike'],
  ])('%s: is the name, and needs no other reason', (title, brand) => {
    expect(found(title)).toMatchObject({ brand, band: 'review' });
  });

  it('of another language than English are words among others of them', () => {
    expect(found('Reloj para mujer, en caso de lluvia')).toBeUndefined();
    expect(found('Estimulación natural, caso feliz')).toBeUndefined();
    expect(found('Retro digital watch Caso')).toMatchObject({ brand: 'casio', band: 'review' });
    // A text of one word or two does not show its language.
    expect(found('Caso')).toBeUndefined();
  });

  it('may be names where a capital begins them and only hanzi are next to them', () => {
    expect(found('春季Ant童鞋')).toMatchObject({ brand: 'anta', band: 'review' });
    expect(found('复活节Swiss维生素')).toMatchObject({ brand: 'swisse', band: 'review' });
    expect(found('复活节swiss维生素')?.band).not.toBe('review');
    expect(found('复活节Swiss army刀')?.band).not.toBe('review');
  });

  it('leave another model alone', () => {
    expect(found('Air Force 2 low')).toBeUndefined();
  });
});

describe('a longer name that is misspelt', () => {
  const names = compileBrandBook([
    ...[aBrand('tomford', ['Tom Ford']), aBrand('ford', ['Ford'])],
    ...[aBrand('ck', ['Calvin Klein']), aBrand('klein', ['Klein'])],
  ]);
  const seenIn = (title: string): string[] => screen(aListing({ title }), names).map(({ brand }) => brand);

  it('hides the shorter name that is one of its words, and no other', () => {
    expect(seenIn('Tmo Ford eau de parfum')).toEqual(['tomford']);
    expect(seenIn('Tom Ford eau de parfum')).toEqual(['tomford']);
    expect(seenIn('Ford Focus Tmo')).toEqual(['ford']);
    expect(seenIn('Clavin Klein belt')).toEqual(['ck']);
    expect(seenIn('Clavin Klein belt, Klein pliers').sort()).toEqual(['ck', 'klein']);
  });
});

describe('a mark of two hanzi', () => {
  const two = compileBrandBook([aBrand('konka', ['康佳']), aBrand('baoma', ['宝马']), aBrand('clinique', ['倩碧'])]);
  const seenIn = (title: string): string[] => screen(aListing({ title }), two).map(({ brand }) => brand);

  it.each(['男性的健康佳品', '男女宝宝马桶', '婴儿健康佳品 宝宝马桶'])('%s: the ends of other words', (title) => {
    expect(seenIn(title)).toEqual([]);
  });

  it.each([
    ['新款康佳电视', 'konka'],
    ['康佳', 'konka'],
    ['二手宝马汽车', 'baoma'],
    // At the head of a run of hanzi, whatever word its last hanzi forms with the next: 碧水, 碧眼.
    ['Clinique倩碧水嫩保湿', 'clinique'],
    ['【倩碧】眼线', 'clinique'],
  ])('%s: the name', (title, brand) => {
    expect(seenIn(title)).toEqual([brand]);
  });
});

describe('an abbreviation that shops of every language write', () => {
  const near = compileBrandBook([aBrand('pola', ['POLA']), aBrand('ipsa', ['IPSA'])]);
  const seenIn = (title: string): unknown => screen(aListing({ title }), near).map(({ signals }) => signals[0]?.seen);

  it('is no name with a missing letter, in Chinese text either', () => {
    expect(seenIn('3d打印机耗材 pla 1.75mm')).toEqual([]);
    expect(seenIn('15.6寸 ips 高清电子相框')).toEqual([]);
    expect(seenIn('pla filament')).toEqual([]);
    expect(seenIn('日本 ipas 面霜')).toEqual(['ipas']);
  });
});

describe('weak marks that support each other', () => {
  const dior = compileBrandBook([
    aBrand('dior', ['Dior', 'CD~', 'B30~']),
    aBrand('rl', ['Ralph Lauren', 'RL~'], { classes: [25] }),
    aBrand('goyard', ['Goyard', 'GY~'], { classes: [18] }),
  ]);
  const signalsIn = (title: string): unknown =>
    screen(aListing({ title }), dior).map(({ band, signals }) => [band, signals.map(({ seen }) => seen)]);

  it('name the brand where two of them stand in one title', () => {
    expect(signalsIn('CD B30 sneakers')).toEqual([['review', ['CD', 'B30']]]);
    expect(signalsIn('CD player')).toEqual([]);
    expect(signalsIn('B30 battery, B30')).toEqual([]);
  });

  it('name the brand as initials at the head of a title, right before goods that it is registered for', () => {
    expect(signalsIn('RL Polo')).toEqual([['review', ['RL', 'Polo']]]);
    expect(signalsIn('RL Battery')).toEqual([]);
    expect(signalsIn('rl polo')).toEqual([]);
    expect(signalsIn('RL POLO')).toEqual([]);
    expect(signalsIn('New RL Polo')).toEqual([]);
    expect(signalsIn('RL Zip')).toEqual([['review', ['RL', 'Zip']]]);
  });

  it('or at the end of a title, right after such goods', () => {
    expect(signalsIn('Sacoche GY')).toEqual([['review', ['GY', 'Sacoche']]]);
    expect(signalsIn('Bag GY blue')).toEqual([]);
    expect(signalsIn('Battery GY')).toEqual([]);
    expect(signalsIn('sacoche gy')).toEqual([]);
  });
});
