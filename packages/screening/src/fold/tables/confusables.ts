/**
 * Letter, then what Unicode counts as confusable with it, line by line: UTS #39, confusables.txt, cut down to single letters
 * and digits, without the compatibility forms (NFKD has those) and without scripts that shops write in.
 * Copyright © Unicode, Inc., Unicode licence v3, by way of unhomoglyph 1.0.6; written by scripts/screening-tables.ts.
 */
export const CONFUSABLES =
  'aɑα𝛂𝛼𝜶𝝰𝞪аΑ𝚨𝛢𝜜𝝖𝞐АᎪᗅꓮ𖽀𐊠\n' +
  'bƄЬᏏᑲᖯꞴΒ𝚩𝛣𝜝𝝗𝞑ВᏴᗷꓐ𐊂𐊡𐌁\n' +
  'cᴄϲⲥсꮯ𐐽𑣲𑣩ϹⲤСᏟꓚ𐊢𐌂𐐕𐔜\n' +
  'dԁᏧᑯꓒᎠᗞᗪꓓ\n' +
  'eꬲеҽΕ𝚬𝛦𝜠𝝚𝞔ЕⴹᎬꓰ𑢦𑢮𐊆\n' +
  'fꬵꞙẝքꞘϜ𝟊ᖴꓝ𑣂𑢢𐊇𐊥𐔥\n' +
  'gɡᶃƍցԌᏀᏳꓖ\n' +
  'hһհᏂΗ𝚮𝛨𝜢𝝜𝞖ⲎНᎻᕼꓧ𐋏\n' +
  'iı𝚤ɪɩιι𝛊𝜄𝜾𝝸𝞲іꙇӏꭵᎥ𑣃\n' +
  'jϳјꞲͿЈᎫᒍꓙ\n' +
  'kΚ𝚱𝛫𝜥𝝟𝞙ⲔКᏦᛕꓗ𐔘\n' +
  'l١۱𐌠𞣇ƖǀΙ𝚰𝛪𝜤𝝞𝞘ⲒІӀⵏᛁꓲ𖼨𐊊𐌉ⳐᏞᒪꓡ𖼖𑢣𑢲𐐛𐔦\n' +
  'mΜ𝚳𝛭𝜧𝝡𝞛ϺⲘМᎷᗰᛖꓟ𐊰𐌑\n' +
  'nոռΝ𝚴𝛮𝜨𝝢𝞜Ⲛꓠ𐔓\n' +
  'o०੦૦௦౦೦൦๐໐၀٥۵ᴏᴑꬽο𝛐𝜊𝝄𝝾𝞸σ𝛔𝜎𝝈𝞂𝞼ⲟоჿօ𐓪𑣈𑣗𐐬߀০୦〇𑓐𑣠Ο𝚶𝛰𝜪𝝤𝞞ⲞОՕⵔ𐓂ꓳ𑢵𐊒𐊫𐐄𐔖\n' +
  'pρϱ𝛒𝛠𝜌𝜚𝝆𝝔𝞀𝞎𝞺𝟈ⲣрΡ𝚸𝛲𝜬𝝦𝞠ⲢРᏢᑭꓑ𐊕\n' +
  'qԛգզⵕ\n' +
  'rꭇꭈᴦⲅгꮁƦᎡᏒ𐒴ᖇꓣ𖼵\n' +
  'sꜱƽѕꮪ𑣁𐑈ЅՏᏕᏚꓢ𖼺𐊖𐐠\n' +
  'tΤ𝚻𝛵𝜯𝝩𝞣ⲦТᎢꓔ𖼊𑢼𐊗𐊱𐌕\n' +
  'uꞟᴜꭎꭒʋυ𝛖𝜐𝝊𝞄𝞾ս𐓶𑣘Ս𐓎ᑌꓴ𖽂𑢸\n' +
  'vᴠν𝛎𝜈𝝂𝝼𝞶ѵ𑜆ꮩ𑣀٧۷ѴⴸᏙᐯꛟꓦ𖼈𑢠𐔝\n' +
  'wɯᴡѡԝա𑜊𑜎𑜏ꮃ𑣯𑣦ԜᎳᏔꓪ\n' +
  'xхᕁᕽ𐌢𑣬ꞳΧ𝚾𝛸𝜲𝝬𝞦ⲬХⵝᚷꓫ𐊐𐊴𐌗𐔧\n' +
  'yɣᶌʏỿꭚγℽ𝛄𝛾𝜸𝝲𝞬уүყ𑣜Υϒ𝚼𝛶𝜰𝝪𝞤ⲨУҮᎩᎽꓬ𖽃𑢤𐊲\n' +
  'zᴢꮓ𑣄𐋵𑣥Ζ𝚭𝛧𝜡𝝛𝞕Ꮓꓜ𑢩\n';
