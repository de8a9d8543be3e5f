/**
 * Traditional -> simplified for the characters that brand names and trade words use, so that 愛馬仕 meets 爱马仕.
 * Pairs, traditional first. Not a converter: one-to-one characters only. The second list has the forms of Japan.
 */
const PAIRS =
  '愛爱馬马蘭兰紀纪範范寶宝萬万國国華华龍龙麗丽維维羅罗爾尔倫伦達达頓顿諾诺亞亚納纳魯鲁貝贝瑪玛雲云頭头鱷鳄魚鱼鳥鸟鴨鸭鷹鹰' +
  '樂乐蘋苹綠绿紅红藍蓝黃黄銀银鐵铁鑽钻錶表鐘钟鞋鞋褲裤襪袜裝装飾饰貨货單单雙双質质級级廠厂製制複复刻刻頂顶專专櫃柜驗验' +
  '證证書书標标誌志盜盗倣仿偽伪閒闲置置賣卖買买價价優优惠惠適适補补濕湿潤润膚肤妝妆霜霜資资蔻蔻蓮莲詩诗雅雅莊庄喬乔鴻鸿' +
  '爾尔駱骆駝驼風风動动運运步步聖圣羅罗蒂蒂芙芙賽赛車车電电腦脑機机聯联興兴東东樹树葉叶園园島岛衛卫實实門门開开關关軟软' +
  '輕轻軍军歐欧陸陆陽阳陰阴術术藝艺術术節节農农業业學学會会來来個个們们時时間间長长張张強强彈弹後后復复從从徹彻總总統统' +
  '変变広广沢泽竜龙楽乐気气鉄铁検检験验図图亜亚浜滨恵惠徳德蔵藏栄荣桜樱薬药粧妆歩步単单売卖転转黒黑総总様样専专実实価价舗铺営营効效帯带圧压歯齿髪发';

function build(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (let i = 0; i + 1 < PAIRS.length; i += 2) {
    const traditional = PAIRS.charAt(i);
    const simplified = PAIRS.charAt(i + 1);
    if (traditional !== simplified) table.set(traditional, simplified);
  }
  return table;
}

export const SIMPLIFIED: ReadonlyMap<string, string> = build();
