/**
 * Words of Chinese listings with what they say to an English reader, by group. Written for this project: dictionaries give such words
 * another meaning (包 “to wrap”, 款 “section”), or none.
 */
const BY_GROUP = {
  // What a listing says without saying it.
  jargon:
    '高仿 high-grade copy|精仿 fine copy|超A top-grade copy|A货 grade-A copy|AA货 grade-AA copy|超A货 top-grade copy|顶级A货 top-grade copy|仿品 copy|仿版 copy|' +
    '仿货 copied goods|仿真 imitation|一比一 one to one|1比1 one to one|1:1 one to one|1：1 one to one|复刻 replica|复刻版 replica|顶级复刻 top replica|' +
    '原单 “original order” (said to be surplus of the brand)|尾单 “leftover order” (said to be surplus)|外贸尾单 “leftover export order”|' +
    '外贸原单 “original export order”|跟单 order made after the original|追单 repeat order without the brand|尾货 leftover stock|余单 surplus order|剪标 label cut off|' +
    '无标 without label|代标 label on request|可贴标 label can be added|换标 label exchanged|来图定制 made after your picture|莆田 Putian (a town known for copied shoes)|' +
    '莆田鞋 shoes from Putian|莆田纯原 “pure original” from Putian|纯原 “pure original” (best grade of copy)|纯原版 “pure original” edition|' +
    '真标 “real label” (grade of copy)|真爆 “real Boost” (grade of copy)|公司级 “company grade” (grade of copy)|G版 grade G of copies|LJR batch LJR of copies|' +
    'OG版 batch OG of copies|原厂 “original factory”|原厂货 “goods of the original factory”|原厂皮 “leather of the original factory”|代工厂 contract factory|' +
    '代工 contract made|代工厂出货 shipped by the contract factory|专柜品质 “counter quality”|专柜同款 same as at the counter|专柜正品 “genuine from the counter”|' +
    '大牌同款 same style as a big brand|大牌平替 cheap alternative to a big brand|平替 cheap alternative|某牌 “a certain brand”|某奢 “a certain luxury brand”|' +
    '懂的来 “those who know, come”|懂得来 “those who know, come”|懂的入 “those who know, buy”|你懂的 “you know what”|看图懂 “see the picture and understand”|' +
    '看图下单 order by the picture|加微 add on WeChat|加薇 add on WeChat (disguised)|加V add on WeChat (disguised)|加微信 add on WeChat|威信 WeChat (disguised)|' +
    '薇信 WeChat (disguised)|V信 WeChat (disguised)|扣扣 QQ (disguised)|非诚勿扰 serious buyers only|过验 passes authentication|包过验 passes authentication, guaranteed|' +
    '可过验 passes authentication|支持验货 may be inspected|可验货 may be inspected|支持得物鉴定 may be authenticated by Dewu|过得物 passes Dewu|得物鉴定 authenticated by Dewu|' +
    '支持专柜验 may be checked at a counter|一手货源 first-hand source|源头工厂 the source factory|档口 market stall|档口货 from a market stall|广州档口 stall in Guangzhou|' +
    '白云皮具城 Baiyun leather market (Guangzhou)|站西 Zhanxi (watch market in Guangzhou)|华强北 Huaqiangbei (electronics market in Shenzhen)|招代理 resellers wanted|' +
    '招微商 WeChat resellers wanted|市面最高版本 best version on the market|顶级版本 top version|最高版本 best version|顶配版 top version|带防伪 with security label|' +
    '带小票 with receipt|可开小票 receipt can be issued|可定制logo logo on request|打码 logo blurred|图片打码 picture blurred',
  // What shops say of their goods and prices.
  claims:
    '大牌 big brand|同款 same style as|明星同款 same as a celebrity’s|网红同款 same as an influencer’s|抖音同款 same as on Douyin|潮牌 streetwear brand|轻奢 affordable luxury|' +
    '奢侈品 luxury goods|私聊 write privately|私信 private message|不议价 no bargaining|假一赔十 ten times back if fake|假一赔三 three times back if fake|' +
    '假一罚十 ten times back if fake|保真 genuineness guaranteed|包真 genuineness guaranteed|正品保证 genuineness guaranteed|正品 genuine|官方正品 “officially genuine”|' +
    '海外代购 bought abroad for you|代购 bought for you|海淘 bought from overseas shops|免税店 duty-free shop|水货 grey import|行货 official import|' +
    '国行 for the mainland market|港版 for the Hong Kong market|美版 for the US market|日版 for the Japanese market|欧版 for the European market|' +
    '工厂直销 direct from the factory|厂家直销 direct from the maker|一件代发 shipped singly for resellers|代发 drop-shipped|批发 wholesale|升级版 improved version|' +
    '细节图 pictures of details|全套包装 full packaging|配件齐全 accessories complete|带盒 with box|全套 full set|防盗图 protected picture|盗图必究 do not copy the pictures|' +
    '实拍 photographed by the seller|实物拍摄 photographed by the seller|断码 few sizes left|微瑕 slight flaws|瑕疵品 flawed goods|样品 sample|库存 stock|清仓 clearance|' +
    '捡漏 bargain find|白菜价 “cabbage price” (very cheap)|骨折价 “broken-bone price” (very cheap)|福利款 special bargain|秒杀 flash sale|孤品 one of a kind|' +
    '绝版 out of print|vintage vintage|中古 second-hand designer|二手 second-hand|闲置 unused, for resale|自用 own use|转卖 for resale|99新 as good as new|95新 95 % new|' +
    '9成新 90 % new',
  bags:
    '包 bag|包包 bag|女包 women’s bag|男包 men’s bag|手提包 handbag|单肩包 shoulder bag|斜挎包 cross-body bag|斜跨包 cross-body bag|挎包 shoulder bag|双肩包 backpack|双肩书包 backpack|双肩背包 backpack|背包 backpack|书包 school bag|' +
    '托特包 tote bag|托特 tote|水桶包 bucket bag|邮差包 messenger bag|公文包 briefcase|电脑包 laptop bag|腋下包 underarm bag|链条包 chain bag|信封包 envelope bag|手拿包 clutch|晚宴包 evening bag|化妆包 cosmetic bag|' +
    '洗漱包 wash bag|腰包 belt bag|胸包 chest bag|马鞍包 saddle bag|贝壳包 shell bag|枕头包 pillow bag|菜篮子 basket bag|购物袋 shopping bag|旅行包 travel bag|旅行袋 travel bag|行李箱 suitcase|拉杆箱 trolley case|登机箱 cabin case|' +
    '老花 monogram canvas|棋盘格 chequerboard pattern|棋盘 chequerboard|菱格 quilted diamonds|菱格纹 quilted diamonds|小香风 Chanel-like style|法棍包 baguette bag|法棍 baguette|流浪包 “hobo” bag|经典款 classic model|' +
    '钱包 wallet|长款钱包 long wallet|短款钱包 short wallet|钱夹 wallet|零钱包 coin purse|卡包 card holder|卡夹 card holder|钥匙包 key case|护照夹 passport cover|皮带 belt|腰带 belt|皮具 leather goods|箱包 bags and luggage|包带 bag strap|' +
    '肩带 shoulder strap|五金 metal fittings|防尘袋 dust bag|礼盒 gift box|礼品袋 gift bag|包装盒 box|挂件 charm|包挂 bag charm|钥匙扣 key ring|丝巾 silk scarf',
  clothes:
    '上衣 top|衣服 clothes|服装 clothing|男装 menswear|女装 womenswear|童装 children’s clothing|T恤 T-shirt|t恤 T-shirt|短袖 short sleeves|长袖 long sleeves|无袖 sleeveless|半袖 half sleeves|衬衫 shirt|衬衣 shirt|polo衫 polo shirt|卫衣 sweatshirt|' +
    '帽衫 hoodie|连帽 hooded|毛衣 jumper|针织衫 knitwear|开衫 cardigan|背心 vest|马甲 waistcoat|外套 jacket|夹克 jacket|冲锋衣 shell jacket|风衣 trench coat|大衣 coat|棉服 padded jacket|棉衣 padded coat|羽绒服 down jacket|羽绒 down|皮衣 leather jacket|' +
    '西装 suit|西服 suit|套装 set|运动服 sportswear|运动套装 tracksuit|球衣 jersey|球服 team kit|裤子 trousers|裤 trousers|长裤 trousers|短裤 shorts|牛仔裤 jeans|休闲裤 casual trousers|运动裤 track trousers|工装裤 cargo trousers|打底裤 leggings|瑜伽裤 yoga trousers|' +
    '裙子 skirt|连衣裙 dress|半身裙 skirt|百褶裙 pleated skirt|短裙 short skirt|长裙 long skirt|睡衣 pyjamas|内衣 underwear|内裤 pants|文胸 bra|袜子 socks|袜 socks|丝袜 tights|泳衣 swimsuit|比基尼 bikini|帽子 hat|帽 hat|棒球帽 baseball cap|鸭舌帽 cap|渔夫帽 bucket hat|' +
    '毛线帽 knitted hat|围巾 scarf|披肩 shawl|手套 gloves|领带 tie|领结 bow tie|口罩 mask|防晒衣 sun jacket|汉服 Hanfu (historic dress)|旗袍 cheongsam|圆领 round neck|翻领 turn-down collar|高领 high neck|立领 stand collar|V领 V-neck|宽松 loose|修身 slim|显瘦 slimming|加绒 fleece-lined|' +
    '速干 quick-drying|快干 quick-drying|吸汗 absorbs sweat|排汗 sweat-wicking|防汗 sweat-resistant|防泼水 water-repellent|亲肤 kind to the skin|免烫 non-iron|高弹 very stretchy|' +
    '磨毛 brushed|收腰 waisted|直筒 straight cut|春秋款 for spring and autumn|套头衫 pullover|网面 mesh|飞织 knitted upper|软底 soft sole|' +
    '加厚 thick|薄款 thin|厚款 thick|刺绣 embroidered|印花 printed|字母 letters|条纹 striped|格子 checked|纯色 plain colour|拼色 two colours|破洞 ripped|水洗 washed|做旧 aged|大码 plus size|均码 one size|情侣 couple|情侣款 for couples|男女同款 unisex|oversize oversized',
  shoes:
    '鞋 shoes|鞋子 shoes|男鞋 men’s shoes|女鞋 women’s shoes|童鞋 children’s shoes|运动鞋 trainers|跑鞋 running shoes|跑步鞋 running shoes|篮球鞋 basketball shoes|足球鞋 football boots|板鞋 skate shoes|帆布鞋 canvas shoes|小白鞋 white trainers|老爹鞋 chunky trainers|休闲鞋 casual shoes|' +
    '皮鞋 leather shoes|高跟鞋 high heels|平底鞋 flat shoes|单鞋 shoes|乐福鞋 loafers|豆豆鞋 driving shoes|凉鞋 sandals|拖鞋 slippers|洞洞鞋 clogs|靴子 boots|靴 boots|短靴 ankle boots|长靴 long boots|马丁靴 lace-up boots|雪地靴 snow boots|雨靴 rain boots|高帮 high-top|低帮 low-top|中帮 mid-top|' +
    '厚底 thick sole|气垫 air cushion|缓震 cushioned|透气 breathable|防滑 non-slip|耐磨 hard-wearing|鞋带 laces|鞋垫 insoles|鞋盒 shoe box|鞋底 sole|增高 height-increasing|椰子 “coconut” (nickname of Yeezy shoes)|椰子鞋 “coconut” (Yeezy) shoes|空军一号 Air Force 1|倒钩 “reversed hook” (reversed logo)|' +
    '熊猫 “panda” (black and white)|满天星 “starry sky” (reflective)|芝加哥 Chicago (colour scheme)|北卡蓝 Carolina blue|黑白 black and white|黑红 black and red|联名 collaboration|联名款 collaboration model|限量 limited|限量版 limited edition|球鞋 trainers|潮鞋 fashionable trainers|解构 deconstructed',
  watches:
    '表 watch|手表 watch|腕表 wristwatch|男表 men’s watch|女表 women’s watch|机械表 mechanical watch|机械 mechanical|全自动机械 automatic|自动机械 automatic|石英表 quartz watch|石英 quartz|电子表 digital watch|智能手表 smart watch|儿童手表 children’s watch|运动手环 fitness band|手环 band|' +
    '表带 watch strap|表盘 dial|表壳 watch case|表镜 watch glass|机芯 movement|进口机芯 imported movement|瑞士机芯 Swiss movement|蓝宝石 sapphire|蓝宝石镜面 sapphire glass|夜光 luminous|防水 waterproof|计时 chronograph|陀飞轮 tourbillon|水鬼 “water ghost” (diver’s watch)|绿水鬼 “green water ghost” (green diver’s watch)|' +
    '黑水鬼 “black water ghost” (black diver’s watch)|迪通拿 Daytona|日志 Datejust|N厂 factory N (of copied watches)|VS厂 factory VS (of copied watches)|C厂 factory C (of copied watches)|首饰 jewellery|珠宝 jewellery|饰品 accessories|项链 necklace|吊坠 pendant|手链 bracelet|手镯 bangle|戒指 ring|对戒 pair of rings|' +
    '耳环 earrings|耳钉 ear studs|耳坠 drop earrings|胸针 brooch|发夹 hair clip|发箍 hairband|四叶草 four-leaf clover|满钻 full of stones|钻石 diamond|莫桑石 moissanite|珍珠 pearl|玉 jade|翡翠 jadeite|黄金 gold|足金 pure gold|玫瑰金 rose gold|18K金 18-carat gold|银 silver|纯银 silver|925银 sterling silver|钛钢 titanium steel|' +
    '镀金 gold-plated|眼镜 glasses|太阳镜 sunglasses|墨镜 sunglasses|镜框 frame|镜片 lens|偏光 polarised|防蓝光 blue-light filter',
  beauty:
    '化妆品 cosmetics|彩妆 make-up|护肤品 skin care|护肤 skin care|口红 lipstick|唇膏 lip balm|唇釉 lip gloss|唇泥 lip mud|粉底液 foundation|粉底 foundation|气垫霜 cushion foundation|遮瑕 concealer|散粉 loose powder|粉饼 pressed powder|腮红 blusher|眼影 eye shadow|眼影盘 eye-shadow palette|眼线笔 eyeliner|睫毛膏 mascara|眉笔 eyebrow pencil|' +
    '卸妆水 make-up remover|洗面奶 face wash|爽肤水 toner|化妆水 toner|精华 serum|精华液 serum|乳液 lotion|面霜 face cream|眼霜 eye cream|面膜 face mask|防晒霜 sun cream|防晒 sun protection|身体乳 body lotion|护手霜 hand cream|沐浴露 shower gel|洗发水 shampoo|护发素 conditioner|染发剂 hair dye|香水 perfume|香氛 fragrance|淡香水 eau de toilette|' +
    '小样 sample size|分装 refilled|试用装 tester|套盒 boxed set|美白 whitening|祛斑 against spots|祛痘 against acne|抗皱 anti-wrinkle|保湿 moisturising|补水 hydrating|美甲 nails|指甲油 nail varnish|假睫毛 false lashes|美容仪 beauty device|卷发棒 curling iron|吹风机 hair dryer|直发器 hair straightener|剃须刀 razor|电动牙刷 electric toothbrush|牙刷头 brush head|' +
    '牙膏 toothpaste|玻尿酸 hyaluronic acid|肉毒素 botulinum toxin|水光针 skin-booster injection|隐形眼镜 contact lenses|美瞳 coloured contact lenses',
  electronics:
    '手机 mobile phone|手机壳 phone case|保护套 case|保护壳 case|钢化膜 screen protector|手机膜 screen film|充电器 charger|充电头 charger plug|充电线 charging cable|数据线 data cable|充电宝 power bank|移动电源 power bank|快充 fast charging|无线充 wireless charger|耳机 headphones|蓝牙耳机 Bluetooth headphones|无线耳机 wireless headphones|降噪 noise-cancelling|' +
    '入耳式 in-ear|头戴式 over-ear|音箱 speaker|音响 speaker|蓝牙 Bluetooth|平板 tablet|平板电脑 tablet computer|笔记本电脑 laptop|电脑 computer|键盘 keyboard|鼠标 mouse|显示器 monitor|显卡 graphics card|内存 memory|内存条 memory module|内存卡 memory card|存储卡 memory card|U盘 USB stick|硬盘 hard disk|固态硬盘 solid-state disk|路由器 router|' +
    '摄像头 camera|相机 camera|单反 reflex camera|镜头 lens|无人机 drone|游戏机 game console|手柄 game controller|掌机 handheld console|电视 television|投影仪 projector|遥控器 remote control|电池 battery|锂电池 lithium battery|适配器 adapter|转换器 converter|插座 socket|插头 plug|排插 power strip|台灯 desk lamp|灯 lamp|灯泡 bulb|灯串 string of lights|' +
    '风扇 fan|小风扇 small fan|加湿器 humidifier|空气净化器 air purifier|滤芯 filter|吸尘器 vacuum cleaner|扫地机器人 robot vacuum|电饭煲 rice cooker|电热水壶 kettle|破壁机 blender|榨汁机 juicer|咖啡机 coffee machine|空气炸锅 air fryer|微波炉 microwave|电子烟 e-cigarette|烟弹 pod of an e-cigarette|打印机 printer|墨盒 ink cartridge|硒鼓 toner cartridge|芯片 chip|主板 mainboard|' +
    '屏幕 screen|总成 assembly|电机 motor|电动车 electric scooter|平衡车 self-balancing scooter|电动工具 power tools|电钻 drill|手电筒 torch',
  home:
    '家居 home|家具 furniture|沙发 sofa|桌子 table|书桌 desk|椅子 chair|凳子 stool|床 bed|床垫 mattress|枕头 pillow|被子 quilt|四件套 bedding set of four|床单 sheet|被套 quilt cover|毛毯 blanket|毯子 blanket|毛巾 towel|浴巾 bath towel|窗帘 curtain|地毯 carpet|地垫 mat|抱枕 cushion|收纳盒 storage box|收纳 storage|衣架 hanger|置物架 shelf|镜子 mirror|' +
    '装饰画 picture|摆件 ornament|花瓶 vase|香薰 scented candle|蜡烛 candle|闹钟 alarm clock|雨伞 umbrella|伞 umbrella|厨房 kitchen|锅 pot|炒锅 wok|平底锅 frying pan|高压锅 pressure cooker|刀具 knives|菜刀 kitchen knife|菜板 chopping board|碗 bowl|盘子 plate|筷子 chopsticks|勺子 spoon|餐具 tableware|杯子 cup|水杯 cup|马克杯 mug|保温杯 vacuum flask|' +
    '吸管杯 cup with straw|咖啡杯 coffee cup|茶杯 tea cup|茶具 tea set|饭盒 lunch box|水壶 bottle|水龙头 tap|花洒 shower head|马桶 toilet|纸巾 tissues|洗衣液 detergent|洗衣粉 washing powder|洗洁精 washing-up liquid|清洁剂 cleaner|垃圾袋 bin bag|工具箱 tool box|螺丝刀 screwdriver|扳手 spanner|油漆 paint|胶水 glue|胶带 tape|轴承 bearing|滤清器 filter|火花塞 spark plug|' +
    '机油 engine oil|刹车片 brake pads|轮毂 wheel rim|轮胎 tyre|车标 car badge|车载 for the car|汽车 car|摩托车 motorcycle|头盔 helmet|自行车 bicycle|脚垫 floor mats|座套 seat covers|安全气囊 airbag|大灯 headlight|雨刮器 wiper',
  children:
    '玩具 toy|积木 building blocks|拼装 to assemble|模型 model|手办 figure|公仔 soft toy|玩偶 doll|毛绒玩具 plush toy|毛绒 plush|娃娃 doll|盲盒 blind box|隐藏款 secret figure|遥控车 remote-controlled car|拼图 puzzle|卡牌 trading cards|卡片 card|桌游 board game|婴儿 baby|宝宝 baby|儿童 children|男童 boys|女童 girls|母婴 mother and baby|奶粉 milk powder|奶瓶 feeding bottle|奶嘴 dummy|' +
    '尿不湿 nappies|纸尿裤 nappies|婴儿车 pram|安全座椅 child seat|学步车 walker|文具 stationery|笔 pen|钢笔 fountain pen|圆珠笔 ball pen|铅笔 pencil|笔记本 notebook|贴纸 sticker|书 book|图书 books|绘本 picture book|教材 textbook|正版 licensed|盗版 pirated|光盘 disc|唱片 record|专辑 album|海报 poster|周边 merchandise|官方周边 official merchandise|徽章 badge|乐器 instrument|吉他 guitar|' +
    '篮球 basketball|足球 football|羽毛球拍 badminton racket|网球拍 tennis racket|乒乓球拍 table-tennis bat|高尔夫 golf|球杆 golf club|鱼竿 fishing rod|渔轮 fishing reel|帐篷 tent|睡袋 sleeping bag|登山包 hiking rucksack|瑜伽垫 yoga mat|哑铃 dumbbell|泳镜 swimming goggles|护膝 knee pads|滑板 skateboard',
  food:
    '食品 food|零食 snacks|糖果 sweets|巧克力 chocolate|饼干 biscuits|茶叶 tea|茶 tea|咖啡 coffee|咖啡豆 coffee beans|白酒 baijiu spirit|红酒 red wine|葡萄酒 wine|啤酒 beer|洋酒 spirits|威士忌 whisky|白兰地 brandy|香烟 cigarettes|烟 cigarettes|雪茄 cigar|蜂蜜 honey|燕窝 bird’s nest|保健品 food supplement|维生素 vitamins|鱼油 fish oil|蛋白粉 protein powder|' +
    '药 medicine|药品 medicine|减肥药 slimming pills|伟哥 sildenafil|创可贴 plasters|口罩N95 N95 mask|体温计 thermometer|血糖仪 blood glucose meter|试纸 test strips|宠物 pets|猫粮 cat food|狗粮 dog food|猫砂 cat litter|牵引绳 lead|种子 seeds|化肥 fertiliser|农药 pesticide',
  materials:
    '真皮 real leather|牛皮 cowhide|头层牛皮 top-grain cowhide|小牛皮 calfskin|羊皮 sheepskin|小羊皮 lambskin|鳄鱼皮 crocodile leather|蛇皮 snakeskin|鸵鸟皮 ostrich leather|荔枝纹 grained leather|荔枝皮 grained leather|鱼子酱 caviar (grained) leather|漆皮 patent leather|麂皮 suede|磨砂皮 nubuck|皮革 leather|皮 leather|人造革 imitation leather|PU皮 imitation leather|' +
    '帆布 canvas|尼龙 nylon|牛津布 Oxford cloth|涤纶 polyester|棉 cotton|纯棉 pure cotton|全棉 pure cotton|亚麻 linen|真丝 silk|桑蚕丝 mulberry silk|羊毛 wool|羊绒 cashmere|山羊绒 cashmere|蕾丝 lace|牛仔 denim|灯芯绒 corduroy|天鹅绒 velvet|雪纺 chiffon|莫代尔 modal|冰丝 cool silk-like fibre|鸭绒 duck down|鹅绒 goose down|白鸭绒 white duck down|白鹅绒 white goose down|' +
    '不锈钢 stainless steel|精钢 steel|合金 alloy|铝合金 aluminium alloy|铜 copper|纯铜 copper|钛 titanium|陶瓷 ceramic|玻璃 glass|水晶 crystal|硅胶 silicone|塑料 plastic|树脂 resin|橡胶 rubber|木 wood|实木 solid wood|竹 bamboo|碳纤维 carbon fibre',
  colours:
    '黑色 black|白色 white|红色 red|蓝色 blue|绿色 green|黄色 yellow|粉色 pink|紫色 purple|灰色 grey|棕色 brown|咖啡色 coffee brown|米色 beige|米白 off-white|杏色 apricot|卡其色 khaki|军绿 army green|藏青 navy|酒红 wine red|焦糖 caramel|奶茶色 milk-tea brown|金色 gold|银色 silver|橙色 orange|透明 clear|彩色 coloured|渐变 colour gradient|撞色 contrasting colours',
  selling:
    '款 model|新款 new model|爆款 best seller|热卖 selling well|热销 selling well|网红 popular online|潮流 fashionable|时尚 fashion|高级感 looking expensive|高档 high-class|高端 high-end|高品质 high quality|品质 quality|优质 good quality|品牌 brand|名牌 famous brand|国潮 Chinese streetwear|奢华 luxurious|百搭 goes with everything|简约 simple|复古 retro|经典 classic|' +
    '韩版 Korean style|日系 Japanese style|欧美 Western style|法式 French style|港风 Hong Kong style|ins风 Instagram style|小众 little known|小众设计 little-known design|设计师 designer|设计感 designed|轻便 light|大容量 roomy|小号 small size|中号 medium size|大号 large size|迷你 mini|加大 larger|加长 longer|男士 men’s|女士 women’s|男 men|女 women|男款 men’s model|女款 women’s model|' +
    '中性 unisex|学生 student|青少年 teenager|老人 elderly people|成人 adult|春季 spring|夏季 summer|秋季 autumn|冬季 winter|春秋 spring and autumn|秋冬 autumn and winter|春夏 spring and summer|四季 all seasons|礼物 present|生日礼物 birthday present|送女友 for a girlfriend|送男友 for a boyfriend|情人节 Valentine’s Day|母亲节 Mother’s Day|圣诞 Christmas|新年 New Year|' +
    '包邮 postage included|顺丰 SF Express|顺丰包邮 postage by SF included|现货 in stock|预售 pre-sale|定金 deposit|下单 order|拍下 buy|拍 buy|发货 dispatch|当天发 sent the same day|48小时发货 sent within 48 hours|退换 returns and exchanges|七天无理由 returns within seven days|不退不换 no returns|售后 after-sales service|专柜 brand counter|专卖店 brand shop|旗舰店 flagship shop|官方 official|官网 official website|' +
    '官方授权 officially authorised|授权 authorised|直营 run by the brand|进口 imported|原装进口 imported whole|国产 made in China|出口 export|外贸 export trade|跨境 cross-border|海外 overseas|欧洲站 “European station” style|特价 special price|促销 promotion|折扣 discount|打折 discounted|优惠 offer|优惠券 voucher|买一送一 two for one|满减 discount from an amount|拼团 group purchase|' +
    '双11 Singles’ Day sale|618 mid-year sale|直播间 live-stream room|直播 live stream|链接 link|客服 customer service|咨询 ask|详情 details|颜色 colour|尺码 size|码 size|规格 specification|套餐 bundle|套 set|件 piece|双 pair|个 piece|只 piece|条 piece|瓶 bottle|盒 box|支 piece|片 piece|张 piece|副 pair|对 pair|箱 case|件套 pieces|两件套 two pieces|三件套 three pieces|十只装 pack of ten|装 pack|配 with|带 with|' +
    '用 for|适用 suitable for|通用 universal|兼容 compatible|替换 replacement|配件 accessories|零件 part|维修 repair|定制 made to order|订制 made to order|手工 handmade|可水洗 washable|可折叠 foldable|便携 portable|多功能 multi-purpose|户外 outdoor|运动 sports|健身 fitness|跑步 running|旅行 travel|旅游 travel|办公 office|商务 business|休闲 casual|通勤 for commuting|约会 for a date|上班 for work',
} as const;

const entriesOf = (group: string): readonly (readonly [string, string])[] =>
  group.split('|').map((entry) => {
    const cut = entry.indexOf(' ');
    return [entry.slice(0, cut), entry.slice(cut + 1)] as const;
  });

/** What a listing says without saying it, by word: grades of copies, sources, ways around the rules. */
export const JARGON: ReadonlyMap<string, string> = new Map(entriesOf(BY_GROUP.jargon));

/** Words for goods and for selling them, by word; without the jargon. */
export const GOODS_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(BY_GROUP)
    .filter(([name]) => name !== 'jargon')
    .flatMap(([, group]) => entriesOf(group)),
);
