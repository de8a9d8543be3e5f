import type { Texts } from './texts.ts';

export const seller = {
  title: ['Notice about your listing', '关于您商品的通知'],
  greeting: ['Dear {{name}},', '{{name}}，您好：'],
  removedSimple: [
    'Your listing on {{marketplace}} has been taken down.',
    '您在{{marketplace}}的一件商品已被下架或屏蔽。',
  ],
  removedMany: [
    '{{count}} of your listings on {{marketplace}} have been taken down.',
    '您在{{marketplace}}的 {{count}} 件商品已被下架或屏蔽。',
  ],
  backSimple: ['Your listing on {{marketplace}} has been restored.', '您在{{marketplace}}的一件商品已恢复上架。'],
  backMany: [
    '{{count}} of your listings on {{marketplace}} have been restored.',
    '您在{{marketplace}}的 {{count}} 件商品已恢复上架。',
  ],
  removedVariants: [
    'Only these variants of your listing on {{marketplace}} have been taken down: {{names}}.',
    '您在{{marketplace}}的商品，仅以下规格被下架：{{names}}。',
  ],
  backVariants: [
    'These variants of your listing on {{marketplace}} have been restored: {{names}}.',
    '您在{{marketplace}}的商品，以下规格已恢复销售：{{names}}。',
  ],
  next: [
    'You can answer and prove that you are right. You need no account.',
    '如果您没有侵权，请在这里回应（即平台常说的“申诉”“反通知”）并提交证明，不用注册账号。',
  ],
  state: {
    open: ['You can answer', '等您回应'],
    incomplete: ['Your answer is not complete yet', '您的材料还不齐'],
    waiting: ['Your answer is with the rights holder', '已转给权利人，等对方答复'],
    ruling: ['The review team is deciding', '审理组正在判定'],
    reply: ['You may reply', '您可以答复'],
    upheld: ['The complaint was upheld', '投诉成立'],
    unanswered: ['Nothing decided: you can still answer', '未作结论，您仍可回应'],
    found: ['A court or an authority found against you', '法院或主管部门已认定侵权'],
    restored: ['Your listing is restored', '商品已恢复上架'],
    restoring: ['Your listing is being restored', '正在恢复上架'],
    other: ['This case is being handled', '案件处理中'],
  },
  until: {
    statutory: [
      'The rights holder has until {{when}} to take court action or complain to an authority. Otherwise your listing is restored.',
      '权利人须在 {{when}} 前起诉或者向主管部门（如市场监管、版权部门）投诉，并通知平台；否则商品恢复上架。',
    ],
    message: [
      'Your e-mail of {{when}} has arrived, and a person of the review team will read it. Until they have, your deadline does not run. You can answer below now.',
      '已收到您 {{when}} 的邮件，审理组将由人工阅读；在此之前，您的回应期限停止计算。您现在就可以在下方作出回应。',
    ],
    title: ['Answer by', '请在此时间前回应'],
    china: ['China time (UTC+8)', '北京时间'],
    left: ['{{time}} left', '还剩 {{time}}'],
    over: ['The deadline has passed', '期限已过'],
    silence: [
      'If you do not answer in time, the complaint is upheld: the listing stays down and you receive {{points}} points.',
      '到期未回应的，按规则投诉成立，商品暂不恢复，并扣 {{points}} 分；补交期内仍可提交证明。',
    ],
    waiting: [
      'The rights holder must respond by {{when}}. If they do not, your listing is restored.',
      '权利人须在 {{when}} 前答复。逾期不答复的，商品恢复上架（涉及健康、安全的商品先经人工审查）。',
    ],
    ruling: ['The review team decides by {{when}} (China time).', '审理组将在 {{when}}（北京时间）前作出判定。'],
    rulingLate: [
      'Our decision was due by {{when}} (China time) and is overdue. The delay does not count against you.',
      '审理组本应在 {{when}}（北京时间）前作出判定，现已逾期；这对您没有不利影响。',
    ],
    held: [
      'Case paused: {{why}}. While it is paused, no deadline runs for either side and nothing is decided.',
      '案件已中止：{{why}}。中止期间，各方期限均不计算，也不会作出判定。',
    ],
    someHeld: [
      '{{count}} of these cases are paused: {{why}}. While they are paused, no deadline runs and nothing is decided about them.',
      '其中 {{count}} 件商品的案件已中止：{{why}}。中止期间，这些商品的期限均不计算，也不会作出判定。',
    ],
    ends: [
      'These listings have different deadlines. The date above is the first:',
      '各商品的截止时间不同，以上为其中最早的：',
    ],
  },
  why: {
    title: ['Why', '为什么下架'],
    evidence: ['What came with the complaint', '投诉所附材料'],
    evidenceText: [
      'You can open a copy. If it is wrong, say so in your answer, and add what shows it.',
      '您可以查看副本。如有不实，请在回应中说明，并附上能够证明的材料。',
    ],
    listings: ['Which listings', '涉及的商品'],
    removedAt: ['Down since {{when}}', '{{when}} 下架'],
    backSince: [
      'On sale again since {{when}}, because our review team is late with its decision. The listing goes down again only if the decision finds an infringement.',
      '审理组未按时作出决定，商品已于 {{when}} 先行恢复销售；只有决定认定侵权，才会再次下架。',
    ],
    alike: [
      'It resembles a page that was removed on {{when}} after an upheld complaint. In common: {{agree}}. If that is your own, for example your own photo, answer that you have a right of your own.',
      '该页面与一个经投诉成立、已于 {{when}} 下架的页面相似，相同之处：{{agree}}。如果这些本来就是您的（例如图片是您自己拍摄的），请以“您自己拥有权利”回应。',
    ],
    remedy: [
      'The complaint rests on a photo alone. If you replace the picture and answer by {{when}} that the page is corrected, the listing is restored and costs no points.',
      '该投诉仅涉及图片。您在 {{when}} 前更换图片，并回应“已经修改了页面”的，商品即恢复，不扣分。',
    ],
    variantOnly: [
      'Only this variant is concerned: the complaint leaves the rest of the listing on sale.',
      '仅涉及该规格，本投诉不影响该商品其余规格的销售。',
    ],
    wholeListing: [
      'The complaint is about this variant. The whole listing is down because the marketplace cannot take one variant down alone.',
      '投诉仅针对该规格。因平台无法单独下架一个规格，整件商品被下架。',
    ],
    money: {
      held: [
        'Money for it is held back until {{when}} at the latest. It stays yours.',
        '该商品的货款已冻结，最迟至 {{when}}。货款仍归您所有。',
      ],
      free: ['Money for it is not held back.', '该商品的货款未被冻结。'],
      releasing: [
        'Money for it is no longer held back. We have asked the marketplace to pay it out.',
        '该商品的货款不再冻结，已通知平台照常结算。',
      ],
    },
  },
  strikes: {
    none: ['No strike counts at the moment.', '目前没有有效的扣分记录。'],
    points: ['{{points}} points', '扣 {{points}} 分'],
    because: {
      case: ['It counts by its gravest complaint.', '按其中最严重的一件投诉计分。'],
      volume: ['Grave because of the number of its complaints: {{cases}}.', '因涉及 {{cases}} 件投诉，按严重计。'],
      repetition: [
        'Grave because it is repeated: {{before}} earlier strikes still count.',
        '因屡次发生，按严重计：此前仍有 {{before}} 次有效记录。',
      ],
    },
    merged: ['{{cases}} complaints of a few days count as one.', '几天内的 {{cases}} 件投诉合并为一次。'],
    since: ['Since {{when}}.', '自 {{when}} 起。'],
    until: ['Until {{when}}.', '至 {{when}} 止。'],
    held: ['Held while the closure stands.', '关店措施有效期间保留。'],
    contested: ['Contested: it does not count until that is decided.', '有争议：作出决定前不计分。'],
  },
  points: {
    title: ['Your points', '您的扣分'],
    now: ['{{points}} of {{closeAt}}', '已扣 {{points}} 分（满 {{closeAt}} 分关店）'],
    upheld: ['If this complaint is upheld: {{points}} points in all', '如果这次投诉成立，将累计 {{points}} 分'],
    close: [
      'At {{closeAt}} points the shop is closed. Points expire after a year. Do not list the goods again while the case is open: goods that return after an upheld complaint cost the most points.',
      '满 {{closeAt}} 分店铺会被关闭。扣分一年后失效。处理期间请不要重新上架或另发同款：投诉成立后再次上架，按最重一档扣分。',
    ],
    lapse: ['On {{when}}, {{off}} points lapse: {{left}} are left.', '{{when}} 有 {{off}} 分失效，余 {{left}} 分。'],
    closesAt: ['Shop closed at {{closeAt}}', '满 {{closeAt}} 分关店'],
    ifUpheld: ['{{points}} if upheld', '如成立 {{points}} 分'],
    today: ['Today', '今天'],
    wouldClose: ['That would close your shop.', '届时店铺将被关闭。'],
    next: {
      warning: [
        'Next comes a warning, at {{at}} points: {{left}} more.',
        '再扣 {{left}} 分（满 {{at}} 分）将收到警告。',
      ],
      closure: [
        'Next the shop is closed, at {{at}} points: {{left}} more.',
        '再扣 {{left}} 分（满 {{at}} 分）店铺将被关闭。',
      ],
    },
    strikes: ['What the points are for, and until when they count', '各项扣分的原因和有效期'],
    back: {
      lead: ['If an appeal overturns this decision, the following is restored:', '如复核改判，您将恢复：'],
      goods: ['your goods, unless another measure keeps them down', '商品恢复上架（另有其他原因下架的除外）'],
      points: [
        'points ({{track}}): {{before}} become {{after}}',
        '扣分（{{track}}）：由 {{before}} 分变为 {{after}} 分',
      ],
      reopened: ['your shop: its closure ends', '店铺重新开放'],
      recounted: [
        'fewer strikes behind the closure; those left still keep the shop closed',
        '关店所依据的记录减少，其余记录仍足以维持关店措施',
      ],
      ban: ['your shop: its ban is lifted', '解除清退'],
    },
  },
  proof: {
    title: ['What would prove you right', '怎样证明您没有侵权'],
    lead: [
      'Choose what applies to you. We then ask only for what that needs.',
      '选择符合您情况的一项，只需准备这一项的材料。',
    ],
    needs: ['You need', '需要的材料'],
    always: ['required', '必须提供'],
    optional: ['helps, but is not required', '有更好，没有也行'],
    oneOf: ['one of these is enough', '以下提供一样即可'],
    accepts: {
      file: ['document', '文件或照片'],
      statement: ['your own words', '文字说明'],
      identifier: ['a number', '编号'],
    },
  },
  answer: {
    upload: ['Add a document', '上传材料'],
    another: ['Add another', '再加一份'],
    camera: ['Take a photo', '拍照'],
    shrunk: ['{{before}} made {{size}}', '{{before}} 已缩小为 {{size}}'],
    goesOn: ['It goes on by itself when the connection is back.', '网络恢复后会自动续传。'],
    uploading: ['Sending {{name}}: {{share}}', '正在上传 {{name}}：{{share}}'],
    uploaded: ['Received', '已收到'],
    remove: ['Remove {{name}}', '移除 {{name}}'],
    limits: [
      'PDF, JPEG, PNG, WebP or plain text, up to 10 MB and 100 pages each',
      '支持 PDF、JPEG、PNG、WebP 和纯文本，每份不超过 10 MB、100 页',
    ],
    tooLarge: [
      '{{name}} is {{size}}. The limit is 10 MB: take a smaller photo or split the PDF.',
      '{{name}} 有 {{size}}，超过 10 MB 的上限。请换一张小一点的照片，或把 PDF 拆开。',
    ],
    wrongType: [
      'This type of file is not accepted: {{name}}. Send a PDF, a photo (JPEG, PNG, WebP) or plain text.',
      '{{name}} 的格式不支持。请上传 PDF、照片（JPEG、PNG、WebP）或纯文本。',
    ],
    locked: [
      '{{name}} opens with a password only. Send it without the password, or photos of its pages.',
      '{{name}} 需要密码才能打开。请去掉密码后上传，或逐页拍照上传。',
    ],
    empty: ['{{name}} is empty. Choose the file again.', '{{name}} 是空文件，请重新选择。'],
    tooManyPages: [
      '{{name}} has more than 100 pages. Send the pages that matter, or split the PDF.',
      '{{name}} 超过 100 页。请只上传相关页，或把 PDF 拆开。',
    ],
    tooManyPixels: [
      '{{name}} has more than 64 million pixels. Send a smaller picture.',
      '{{name}} 超过 6400 万像素。请换一张小一点的图片。',
    ],
    unreadable: [
      '{{name}} cannot be opened: it is damaged or incomplete. Save it again, or send photos of its pages.',
      '{{name}} 打不开，文件可能已损坏或不完整。请重新保存，或逐页拍照上传。',
    ],
    tooComplex: [
      '{{name}} takes too long or too much memory to open (over 10 seconds or 640 MB). Print it to a new PDF, or send photos of its pages.',
      '{{name}} 打开时耗时或占用内存过多（超过 10 秒或 640 MB）。请另存为新的 PDF，或逐页拍照上传。',
    ],
    failed: ['{{name}} did not arrive.', '{{name}} 没有传上来。'],
    again: ['Send again', '重新上传'],
    photo: ['A clear photo taken with your phone is enough.', '用手机拍一张清楚的照片就可以。'],
    statement: ['Your own words', '文字说明'],
    statementHint: [
      'For example: where the goods come from, and since when you have sold them.',
      '例如：货从哪里进的，从什么时候开始卖。',
    ],
    identifier: ['Number', '编号'],
    supplier: ['Who supplied the goods', '供货方是谁'],
    supplierHint: [
      'Name, address or shop, as far as you know. The rights holder does not see this entry unless you accept the complaint, but can see names on your invoices.',
      '名称、地址或店铺，知道多少写多少。权利人看不到这一栏（承认投诉属实的除外），但能看到发票等材料上的名称。',
    ],
    except: ['This answer does not cover', '这次回应不包括'],
    exceptHint: ['Tick listings for which you do not want to claim this.', '如果有的商品不属于这种情况，请勾选。'],
    declaration: [
      'I declare that what I say is true and that the documents are genuine. I understand that I answer for forged documents.',
      '我声明以上内容属实，所附材料真实。我明白伪造材料要承担责任。',
    ],
    submit: ['Send my answer', '提交回应'],
    sending: ['Sending…', '正在提交…'],
    missingRequired: ['Still missing:', '还缺：'],
    missingDeclaration: ['Please tick the declaration.', '请勾选声明。'],
    missingSupplier: ['Please name the supplier.', '请填写供货方。'],
    accept: [
      'If the complaint is right, you can say so and name your supplier; this costs fewer points. The rights holder can read it and may use it in court.',
      '您也可以承认并说明供货方，从轻扣分。权利人能看到，也可能在诉讼中作为证据。',
    ],
  },
  steps: {
    label: ['Steps of your answer', '回应的步骤'],
    notice: ['Notice', '看通知'],
    case: ['Your case', '选情况'],
    words: ['In words', '写说明'],
    check: ['Check, send', '核对提交'],
    title: {
      case: ['Which of these is your case?', '您属于哪种情况？'],
      words: ['Is there anything to explain?', '有什么需要说明的？'],
      check: ['Check and send', '核对并提交'],
    },
    lead: {
      case: [
        'One is enough. We then ask only for what it needs. You can close this page and go on later, on any phone.',
        '选一种即可，只需准备这一种的材料。可以随时离开，换手机也能接着填。',
      ],
      words: ['A few sentences help the reader. You may leave this empty.', '几句话就能帮对方看明白，没有可以不填。'],
      check: [
        'This is what will be read. Until you send it, only you can see it.',
        '请核对以下内容。提交之前，只有您能看到。',
      ],
    },
    begin: ['Answer', '开始回应'],
    goOn: ['Go on with your answer', '继续填写'],
    next: ['Next', '下一步'],
    take: ['Go on with this', '就选这一项'],
    change: ['Change (other cases: {{count}})', '更换（另有 {{count}} 种情况）'],
    missing: ['Missing ({{count}}): {{first}}', '还差 {{count}} 项：{{first}}'],
    missingKind: ['which case is yours', '选择您的情况'],
    missingDeclaration: ['the declaration', '勾选声明'],
    goThere: ['tap to go there', '点这里直接去填'],
    complete: ['Nothing is missing here', '这一步已填好'],
    given: ['received', '已有'],
    lacking: ['still missing', '还没有'],
    safe: [
      'This page never asks for money, your marketplace password or a code. Please do not list the goods again while the case is open.',
      '本页不会要求您付款，也不会索要平台密码或短信验证码。处理期间请不要重新上架或另发同款。',
    ],
  },
  draft: {
    none: ['Your answer is kept as you type', '填写的内容会自动保存'],
    keeping: ['Keeping your draft…', '正在保存草稿…'],
    kept: ['Draft kept {{when}}', '草稿已保存 {{when}}'],
    waiting: ['Not kept: no connection. It tries again by itself', '未保存：网络不通，将自动重试'],
    newer: [
      'You went on with this answer on another device. This page has an older draft and keeps nothing more.',
      '您已在另一台设备上继续填写。本页内容较旧，已停止保存。',
    ],
    takeNewer: ['Open the newer draft', '打开较新的草稿'],
    keepMine: ['Keep what this page has', '改用本页的内容'],
  },
  incomplete: {
    title: ['We returned your answer: something is missing', '您的材料被退回：还缺一些内容'],
    text: [
      'Add what is named here and send it again. This is possible once.',
      '请补齐下面列出的材料后重新提交。只能补一次。',
    ],
  },
  extend: {
    title: ['Need more time?', '时间不够？'],
    text: ['You can extend the deadline once. You need no reason.', '可以延期一次，不需要理由。'],
    button: ['Extend once', '申请延期'],
    done: ['Extended.', '已延期。'],
  },
  sent: {
    title: ['Your answer has arrived', '已收到您的回应'],
    at: ['Received {{when}}', '收到时间：{{when}}'],
    kind: ['You said', '您的说明'],
    documents: ['Your documents', '您提交的材料'],
    next: [
      'The rights holder now reads it. If they do not respond in time or withdraw, your listing is restored (a reviewer first checks goods that concern health or safety). If they maintain the complaint, the review team decides.',
      '现在由权利人查看。对方逾期不答复或撤回的，商品恢复上架（涉及健康、安全的先经人工审查）；坚持投诉的，由审理组判定。',
    ],
  },
  decision: {
    title: ['The decision', '处理结果'],
    reasons: ['Reasons', '理由'],
    gaveBack: ['Restored to you', '已为您恢复的事项'],
    upheld: ['The complaint was upheld. The listing stays down.', '投诉成立，商品不予恢复。'],
    unanswered: [
      'We could not confirm in time that our notice reached you. So nothing was decided, and you got no points. Your listing stays down. You can answer on this page at any time; the case then continues.',
      '我们未能在期限内确认通知已送达您，因此未作出结论，也没有扣分。商品暂不恢复。您可随时在本页作出回应，案件随即继续处理。',
    ],
    found: [
      'A court or an authority found for the rights holder. Your listing stays down. We could not confirm in time that our notice reached you, so you got no points.',
      '法院或主管部门已认定侵权，商品不予恢复。我们未能在期限内确认通知已送达您，因此没有扣分。',
    ],
    shopReopened: [
      'We could not confirm in time that our notice reached you. So nothing was decided: your shop reopens, and no points count.',
      '我们未能在期限内确认通知已送达您，因此未作出结论：店铺恢复开放，不扣分。',
    ],
    overturned: [
      'The complaint was overturned. The listing is restored, and no points count.',
      '投诉不成立。商品恢复上架，不扣分。',
    ],
    withdrawn: [
      'The rights holder withdrew the complaint. The listing is restored, and no points count.',
      '权利人已撤回投诉。商品恢复上架，不扣分。',
    ],
    refused: ['The complaint was refused. It does not count against you.', '投诉不予受理，对您没有任何影响。'],
    late: [
      'You did not answer in time. If you have proof, you can still send it: the case is then reopened.',
      '您没有按时回应。如果有证明材料，现在仍可提交，案件会重新处理。',
    ],
  },
  grade: ['How well the complaint is shown', '投诉的证据等级'],
  report: {
    title: ['What the rights holder submitted', '权利人提交的材料'],
    lead: [
      'The rights holder maintains the complaint with this. You may reply once; then the review team rules. If you do not reply, your answer counts as it is.',
      '权利人坚持投诉，并提交了以下材料。您可以答复一次，之后由审理组判定。不答复的，您此前的回应照常有效。',
    ],
    until: ['Reply until {{when}}', '答复截止时间：{{when}}'],
    on: ['Day', '日期'],
    examiner: ['Examined by', '鉴定人'],
    unseen: [
      'The review team knows the order number, and who bought and held the goods. Ask in your reply for what it should check.',
      '订单号、购买人和保管经过由审理组掌握。需要核对的，请在答复中写明。',
    ],
    finding: ['Finding', '结论'],
    words: ['What is wrong with it', '哪里不对'],
    wordsHint: [
      'For example: the goods are not from your shop, or the examination is mistaken, and why.',
      '例如：该商品不是您店铺的，或者鉴定有误，并说明理由。',
    ],
    documents: ['Documents', '材料'],
    missing: ['Please write something or add a document.', '请填写说明或添加材料。'],
    submit: ['Send my reply', '提交答复'],
    sent: ['Your reply', '您的答复'],
    none: ['You sent no reply.', '您没有答复。'],
  },
  record: {
    title: ['The last deadline has passed', '最后期限已过'],
    text: [
      'You can still send what you have. We keep it with the case, and the rights holder and the review team can read it. By itself it changes nothing.',
      '您仍可提交手头的材料。材料会存入案件，权利人和审理组均可查阅，但其本身不改变结果。',
    ],
    open: ['Send something for the record', '提交材料存入案件'],
    proof: ['What you want us to keep', '您要存入的内容'],
    lead: [
      'Choose the closest answer. You need not have every document that it names.',
      '请选择最接近的一项，所列材料不必齐全。',
    ],
    kept: ['Kept with the case; it changes nothing by itself', '已存入案件，其本身不产生后果'],
  },
  more: {
    title: ['Add documents to your answer', '补充材料'],
    text: [
      'The rights holder and the review team read them with your answer. Every deadline stays the same.',
      '补充的材料与您的回应一并交权利人和审理组查看，各方期限不变。',
    ],
    until: ['Possible until {{when}} (China time).', '最晚可补充至 {{when}}（北京时间）。'],
    missing: ['Please add a document first.', '请先添加材料。'],
    button: ['Send these documents', '提交补充材料'],
    done: ['Added to your answer.', '已加入您的回应。'],
  },
  appeal: {
    title: ['You disagree?', '不同意这个结果？'],
    text: [
      'You can appeal a decision. A reviewer who has decided nothing in this case examines it. The decision shows your deadline.',
      '对处理结果不服的，可申请复核，由未参与本案的人重新审查；截止时间见处理结果。',
    ],
    grounds: ['Why the decision is wrong', '您认为哪里不对'],
    button: ['Appeal', '申请复核'],
    documents: ['Documents for your appeal', '复核材料'],
    documentsHint: [
      'For example a clearer photo of a document that could not be read. You may leave this out.',
      '例如原来看不清的材料，重拍一张清楚的。没有可以不加。',
    ],
    missing: ['Please say why the decision is wrong.', '请写明您认为哪里不对。'],
    open: {
      seller: [
        'We received your appeal on {{when}}. A reviewer who has decided nothing in this case examines it, and we will tell you the result.',
        '已收到您的复核申请（{{when}}），由未参与本案的人重新审查，结果会通知您。',
      ],
      complainant: [
        'The rights holder appealed on {{when}}. A reviewer who has decided nothing in this case examines it, and we will tell you the result.',
        '权利人已于 {{when}} 申请复核，由未参与本案的人重新审查，结果会通知您。',
      ],
    },
  },
  shop: {
    ban: {
      open: [
        'The review team is deciding on a ban: {{approvals}} of {{needed}} people have agreed. No counted strike is contested.',
        '是否清退由审理组决定：须 {{needed}} 人同意，已有 {{approvals}} 人同意。目前扣分记录均无争议。',
      ],
      contested: [
        'The shop cannot be banned while a counted strike is contested.',
        '扣分记录有争议期间，不得清退店铺。',
      ],
      declined: [
        'The review team decided not to ban the shop for its current strikes.',
        '就目前的扣分记录，已决定不清退店铺。',
      ],
    },
    title: ['Notice about your shop', '关于您店铺的通知'],
    open: ['About your shop on {{marketplace}}', '关于您在{{marketplace}}的店铺'],
    closed: ['Your shop on {{marketplace}} has been closed.', '您在{{marketplace}}的店铺已被关闭。'],
    banned: [
      'Your shop on {{marketplace}} has been banned: it is closed permanently.',
      '您在{{marketplace}}的店铺已被清退（永久关闭）。',
    ],
    'to-be-closed': ['We have decided to close your shop on {{marketplace}}.', '您在{{marketplace}}的店铺将被关闭。'],
    'to-be-banned': [
      'We have decided to ban your shop on {{marketplace}}: it will be closed permanently.',
      '您在{{marketplace}}的店铺将被清退（永久关闭）。',
    ],
    sentAt: ['Notified on {{when}}.', '通知时间：{{when}}'],
    closedSince: ['Closed since {{when}}.', '自 {{when}} 起关闭。'],
    notDone: [
      'We asked the marketplace to close it and have not yet confirmed the closure. We will tell you when we have.',
      '已通知平台关闭店铺，目前尚未确认平台已经执行；执行后将另行通知您。',
    ],
    recognised: [
      'This shop is recognised as continuing the shop {{shop}}, which we decided to close: both declared the same identity.',
      '本店被认定为店铺 {{shop}}（已被决定关闭）的关联店铺：两店登记的身份相同。',
    ],
    hint: ['Does your shop have other cases?', '本店还有其他案件？'],
    send: ['Send the shop a link to all its cases', '向本店发送全部案件的链接'],
    linkSent: [
      'Sent, the way this message came. That link opens all cases of the shop; keep it to yourself.',
      '已通过本消息的送达途径发出。该链接可打开本店的全部案件，请妥善保管。',
    ],
    decisions: ['All cases of this shop', '本店的全部案件'],
    decisionsText: [
      'You can answer or appeal each of them by itself. If one is overturned, its points no longer count, and a closure ends when too few are left.',
      '每一项都可以单独回应或申请复核。撤销一项，相应的扣分随之取消；剩余分数不足时，关闭措施随之解除。',
    ],
    decision: ['Case', '案件'],
    others: ['and {{count}} more listings', '等 {{count}} 件商品'],
    due: {
      seller: ['Your turn until {{when}}', '请您在 {{when}} 前处理'],
      complainant: ['The rights holder’s turn until {{when}}', '等权利人答复，至 {{when}}'],
      desk: ['The review team’s turn until {{when}}', '等审理组决定，至 {{when}}'],
    },
    why: ['Why', '理由'],
    contest: ['This is not the same shop?', '其实不是同一家店？'],
    contestText: ['Say why. A reviewer decides.', '请说明理由，由审理组判断。'],
    grounds: ['Why the two shops have different operators', '为什么两店不是同一经营者'],
    contestMissing: ['Please say why.', '请说明理由。'],
    contestButton: ['Contest it', '提出异议'],
    contestDone: ['Received. A reviewer will decide.', '已收到，将由审理组决定。'],
  },
  invalid: {
    title: ['This link does not work', '链接打不开'],
    text: [
      'It may be cut off or expired. Open it again from the message in your marketplace inbox, or copy the whole address.',
      '可能是链接不完整或已失效。请回到平台消息里重新打开，或复制完整网址。',
    ],
  },
  replaced: {
    title: ['This link was replaced', '此链接已更换'],
    text: [
      'The review team revoked it, because another person may have it. We sent a new one to the shop: open the newest message in your marketplace inbox or e-mail. Your answers, documents and deadlines are unchanged.',
      '该链接可能已被他人获知，审理组已将其作废，并已向本店发送新链接：请打开平台消息或邮箱中最新的一条。您已提交的回应、材料以及各项期限均不受影响。',
    ],
  },
  ended: {
    title: ['This link ended on {{when}}', '此链接已于 {{when}} 失效'],
    text: [
      'The last deadline to answer or appeal here has passed, and the decision stands. If anything changes, we will send you a message with a new link.',
      '在本平台回应或申请复核的最后期限已过，决定维持不变。如有变化，您会收到带有新链接的新消息。',
    ],
    outside: [
      'You can still go to court or, where your law provides for them, to a certified dispute body. Name the case number from your notice.',
      '您仍可向法院起诉；法律设有认证争议解决机构的，也可向其提出。请注明通知中的案件编号。',
    ],
    more: ['How the programme works', '了解运作方式'],
  },
  statutory: {
    title: ['When your listing is restored', '商品何时恢复'],
    text: [
      'Your answer has gone to the rights holder. Your listing is restored at the end of their deadline, unless they take court action or complain to an authority first.',
      '您的回应已转交权利人。权利人在期限内未通知平台其已起诉或者向主管部门投诉的，期限届满后商品恢复上架。',
    ],
    entered: [
      '{{kind}}, {{before}}, {{number}}, filed on {{on}}:',
      '{{kind}}：{{before}}，{{number}}，提交于 {{on}}。',
    ],
    asked: [
      'On {{when}} the rights holder asked us not to count a delay ({{ground}}):',
      '权利人于 {{when}} 申请将办理{{ground}}的时间不计入期限：',
    ],
  },
  clearance: {
    title: ['Your authorisation, checked once', '授权一次核实'],
    lead: [
      'Show once that you may sell a brand’s goods. After that, a reviewer checks complaints about those goods before anything is taken down. Uploading costs nothing and cannot count against you.',
      '只需证明一次您有权销售某品牌的商品。确认之后，针对这些商品的投诉会先由人工审核，审核前不会下架。上传材料免费，也不会对您产生任何不利影响。',
    ],
    hint: ['Are you a dealer of this brand?', '您是该品牌的经销商吗？'],
    send: ['Send the shop a link to have its authorisation checked once', '向本店发送链接，一次核实授权'],
    linkSent: [
      'Sent, the way this message came. That link opens your authorisations; keep it to yourself.',
      '已通过本消息的送达途径发出。该链接可打开您的授权页面，请妥善保管。',
    ],
    sent: [
      'We have received your documents. We will tell you the result. You need do nothing more.',
      '材料已收到。有结果我们会通知您，您现在不需要再做什么。',
    ],
    notOffered: ['Authorisations are not checked in advance here.', '本平台不提供授权预先核实。'],
    nobody: ['There is no rights holder to ask yet.', '目前还没有可以申请的权利人。'],
    answerUntil: [
      '{{holder}} has until {{day}} to answer. After that the review team decides.',
      '{{holder}} 须在 {{day}} 前答复；逾期由审理组决定。',
    ],
    withDesk: [
      'The rights holder did not answer. The review team is checking your documents.',
      '权利人没有答复，审理组正在审核您的材料。',
    ],
    until: [
      'Until {{day}} a reviewer checks complaints about these goods first.',
      '在 {{day}} 之前，针对这些商品的投诉都会先由人工审核。',
    ],
    why: ['The reason:', '理由：'],
    form: ['Submit documents', '提交材料'],
    holder: ['Whose goods do you sell?', '您销售的是谁的商品？'],
    missingHolder: ['Please choose the rights holder.', '请选择权利人。'],
    rights: ['Marks and other rights', '商标及其他权利'],
    allRights: ['all of this rights holder', '该权利人的全部权利'],
    rightsHint: ['Choose none to ask for all of them.', '不选择即申请全部。'],
    documents: ['Documents', '材料'],
    goods: ['Product lines', '商品范围'],
    goodsHint: ['For example: bags of the spring collection. You may leave it empty.', '例如：春季款包袋。可以不填。'],
    listings: ['Listings', '商品'],
    allListings: ['all that you offer', '您的全部商品'],
    listingsHint: [
      'Numbers or addresses, one a line. Leave it empty for everything you offer.',
      '商品编号或链接，每行一个。不填即为您的全部商品。',
    ],
    untilField: ['When does your authorisation end?', '您的授权有效至哪一天？'],
    untilHint: [
      'As your document says; at most until {{latest}}. You can ask again in time.',
      '按授权文件填写，最晚 {{latest}}。到期前可以重新提交。',
    ],
    missingUntil: ['Please choose the day.', '请选择日期。'],
    tooLong: ['Please choose a day not later than {{latest}}.', '请选择不晚于 {{latest}} 的日期。'],
    declaration: ['The documents are real, and they are my shop’s.', '这些材料真实，且属于我的店铺。'],
    submit: ['Send', '提交'],
    free: [
      'This is free. No one may ask you for money to confirm your authorisation.',
      '全程免费。任何人都不得以确认授权为由向您收取费用。',
    ],
  },
  free: [
    'Answering is free. No one may ask you for money to withdraw a complaint; if anyone does, report it on this page. $t(common:name) handles complaints together with the marketplace. This page never asks for a payment, your marketplace password or a text-message code.',
    '回应不收费。任何人都不能以撤诉为由向您收钱；如果有人这样做，请在本页举报。$t(common:name) 与平台合作处理知识产权投诉。本页不会要求您付款，也不会索要平台密码或短信验证码。',
  ],
} satisfies Texts;
