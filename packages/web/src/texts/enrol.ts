import type { Texts } from './texts.ts';

export const enrol = {
  title: ['Enrol', '免费加入'],
  lead: [
    'Free of charge. All you need is one registered right. We send a code to the contact in its register, so no one else can enrol in your name.',
    '不收任何费用，只需要一项注册权利。验证码会发到登记簿所载的联系人，别人无法冒用您的名义加入。',
  ],
  name: ['Name of the company or person', '公司名称或姓名'],
  kind: ['You are', '您的身份'],
  kinds: {
    'rights-holder': ['A rights holder', '权利人'],
    agent: ['An agent of rights holders', '权利人的代理机构'],
    association: ['An association', '行业协会'],
  },
  email: ['E-mail of the person who signs in', '登录人的邮箱'],
  office: ['Office of registration', '注册机关'],
  offices: {
    CN: ['China (CNIPA)', '中国（国家知识产权局）'],
    EM: ['European Union (EUIPO)', '欧盟（EUIPO）'],
    US: ['United States (USPTO)', '美国（USPTO）'],
    WO: ['International (WIPO)', '国际注册（WIPO）'],
  },
  number: ['Registration number', '注册号'],
  numberHint: [
    'As on the certificate. Agents may leave it empty; the review team then checks by hand.',
    '按注册证填写。代理机构可以不填，由审理组人工核对。',
  ],
  unclaimed: [
    'This is a demonstration. Enrol with one of these registrations: its goods are in the simulated shops.',
    '这是演示环境。可以用下面任一注册加入，模拟店铺里有它的商品。',
  ],
  submit: ['Send the code', '发送验证码'],
  code: {
    title: ['Enter the code', '输入验证码'],
    text: [
      'We sent six digits to {{sentTo}}, the contact in the register.',
      '六位验证码已发到登记簿所载的联系人：{{sentTo}}。',
    ],
    expires: ['Valid until {{when}}.', '有效期至 {{when}}。'],
    label: ['Six-digit code', '六位验证码'],
    password: ['Choose a password', '设置密码'],
    submit: ['Confirm and enter', '确认并进入'],
    demo: ['This is a demonstration: the code is in the demo inbox.', '这是演示环境，验证码在演示收件箱里。'],
    openMail: ['Open the inbox', '打开收件箱'],
  },
  address: {
    title: ['Confirm your e-mail', '验证您的邮箱'],
    text: [
      'We sent six digits to {{sentTo}}. After you enter them, a reviewer checks your enrolment.',
      '六位验证码已发到 {{sentTo}}。验证后，审理组会核对您的申请。',
    ],
    submit: ['Confirm the e-mail', '确认邮箱'],
  },
  desk: {
    title: ['The review team will check', '等待人工核对'],
    text: [
      'A reviewer must check your enrolment. We will e-mail the decision to {{email}}. Its number: {{id}}',
      '您的申请需要审理组核对，有结果会发邮件到 {{email}}。申请编号：{{id}}',
    ],
  },
  refused: {
    title: ['The enrolment was refused', '申请未通过'],
    text: [
      'The reasons are in the mail that we sent. You may enrol again with another registration.',
      '理由已写在邮件里。您可以换一项注册权利重新申请。',
    ],
  },
  active: {
    title: ['You are enrolled', '加入成功'],
    text: ['Sign in with your e-mail and your new password.', '请用您的邮箱和新密码登录。'],
  },
  invitation: {
    title: ['You are invited', '您收到一份邀请'],
    text: ['{{inviter}} invites you to work here for {{party}}.', '{{inviter}} 邀请您在此代表 {{party}} 工作。'],
    operator: ['The operator of the programme', '项目运营方'],
    name: ['Your name', '您的姓名'],
    email: ['Your e-mail, with which you sign in', '您的登录邮箱'],
    position: ['Your position', '您的职位'],
    organisation: ['You work for', '您所属的机构'],
    until: ['The link works once, until {{when}}.', '链接只能使用一次，有效期至 {{when}}。'],
    password: ['Choose a password', '设置密码'],
    submit: ['Accept and enter', '接受邀请并进入'],
  },
  mandate: {
    title: ['A mandate for you', '代理授权邀请'],
    text: [
      '{{holder}} invites you to file complaints in their name under the rights below.',
      '{{holder}} 邀请您依下列权利以其名义提交投诉。',
    ],
    invitedBy: ['Invited by', '邀请人'],
    email: ['For', '受邀邮箱'],
    until: ['The mandate ends on', '授权截止'],
    rights: ['Rights', '权利'],
    all: [
      'You accept or decline them all at once. Wrong complaints count in the rights holder’s record and in yours. Each of you can end a mandate at any time.',
      '须一次性全部接受或拒绝。误投同时计入权利人和贵方的记录。双方均可随时终止授权。',
    ],
    expires: ['You can answer until {{when}}.', '请在 {{when}} 之前答复。'],
    accept: ['Accept all', '全部接受'],
    decline: ['Decline all', '全部拒绝'],
    accepted: [
      'You have the mandate. You can file under each of these rights now.',
      '授权已生效，现在可依上述各项权利提交投诉。',
    ],
    declined: [
      'You declined. The rights holder sees this; you do not act for them.',
      '您已拒绝，权利人可以看到。您不代理该权利人。',
    ],
    toRights: ['See the rights', '查看权利'],
    signIn: [
      'To answer, sign in with {{email}} as a person of an agent.',
      '请使用 {{email}} 以代理机构人员的身份登录后答复。',
    ],
    enrol: [
      'Does your organisation not take part yet? Enrol it as an agent with this address. Once it is admitted, open this link again.',
      '贵方尚未加入？请用此邮箱以代理机构身份申请加入，获准后再打开此链接。',
    ],
    another: [
      'You are signed in as {{me}}. This invitation is for {{email}}. Sign out, and sign in with that address.',
      '您当前以 {{me}} 登录，而此邀请发给 {{email}}。请退出后用该邮箱登录。',
    ],
  },
  terms: {
    title: ['Terms of participation', '参与条款'],
    lead: [
      'Complaints of a participant that has accepted the terms in force can take effect at once. Others are checked by a reviewer first.',
      '已接受现行条款的参与方，其投诉可以立即生效；未接受的，须先经人工审核。',
    ],
    version: ['Version {{version}}, {{date}}', '第 {{version}} 版，{{date}}'],
    all: ['All terms in force', '全部现行条款'],
    open: ['Open on a page of its own', '在单独页面打开'],
    hash: ['SHA-256 of the kind and the text in both languages:', '适用身份与中英文文本的 SHA-256：'],
    template: [
      'This text is a template. A lawyer must adapt it before the programme admits participants. Until then, outside a demonstration, no complaint takes effect at once.',
      '本文本为模板，项目接纳参与者之前须由律师修改。除演示环境外，在此之前任何投诉均不会立即生效。',
    ],
    old: ['This version is no longer in force.', '此版本已不是现行版本。'],
    current: ['Read the version in force', '查看现行版本'],
    person: ['Your full name', '您的姓名'],
    authority: ['What entitles you to accept them', '您代表参与方的依据'],
    authorityHint: [
      'For example: managing director, or power of attorney of 3 May 2026.',
      '例如：法定代表人；或者 2026 年 5 月 3 日的授权委托书。',
    ],
    accept: [
      'I accept these terms for the participant, with its duty to answer for wrong complaints.',
      '我代表参与方接受本条款，包括对错误投诉负责的义务。',
    ],
    acceptMissing: ['Please accept the terms.', '请先接受条款。'],
    submit: ['Accept the terms', '接受条款'],
    administrators: [
      'They bind your organisation, so one of its administrators accepts them.',
      '条款对贵方具有约束力，须由贵方管理员接受。',
    ],
    further: ['Add the acceptance of another person', '补充另一人的接受'],
    read: ['Read them', '查看条款'],
    accepted: ['The terms in force are accepted.', '已接受现行条款。'],
    notAccepted: [
      'The terms in force are not accepted yet. Until they are, a reviewer checks each complaint before it takes effect.',
      '尚未接受现行条款。接受之前，每件投诉均须先经人工审核才会生效。',
    ],
    none: ['The programme has no terms for participants of this kind.', '本项目没有适用于该身份的条款。'],
    by: ['{{person}}, {{authority}}', '{{person}}，{{authority}}'],
  },
  signIn: {
    title: ['Sign in', '登录'],
    email: ['E-mail', '邮箱'],
    password: ['Password', '密码'],
    submit: ['Sign in', '登录'],
    wrong: ['E-mail or password is wrong.', '邮箱或密码不正确。'],
    none: ['No account yet?', '还没有账号？'],
    seller: ['Sellers need no account: open the link in your notice.', '卖家不用账号：直接打开通知里的链接。'],
  },
  passkey: {
    button: ['Sign in with a passkey', '使用通行密钥登录'],
    instead: ['Use a passkey instead', '改用通行密钥'],
    title: ['Show your passkey', '使用通行密钥'],
    text: [
      'Your account has a passkey. It is asked after the password.',
      '您的账号设有通行密钥，输入密码后还须使用通行密钥。',
    ],
    unsupported: [
      'This browser cannot use passkeys here. Take the device that has yours, and open the programme by its name over an encrypted connection.',
      '此浏览器无法在此使用通行密钥。请使用存有通行密钥的设备，并通过加密连接和项目域名访问。',
    ],
    lost: [
      'Did you lose it? Ask an administrator to close your account and to invite you again.',
      '通行密钥遗失了？请联系管理员停用您的账号并重新邀请您。',
    ],
    'password-first': [
      'Your password was changed since this passkey was used last. Enter your e-mail and the new password once, then show the passkey.',
      '上次使用此通行密钥后，密码已更改。请先用邮箱和新密码登录一次，再使用通行密钥。',
    ],
    'wrong-passkey': [
      'This passkey did not count: it is not known here, it took longer than five minutes, or it was used already. Try again.',
      '通行密钥未通过：本站不认识该密钥、已超过五分钟或已使用过，请重试。',
    ],
    'passkey-cancelled': [
      'No passkey was shown, or this device has none for this programme. Try again.',
      '未使用通行密钥，或此设备上没有本项目的通行密钥。请重试。',
    ],
  },
  provider: {
    button: ['Sign in with {{name}}', '使用{{name}}登录'],
    title: ['Signing in with {{name}}', '正在使用{{name}}登录'],
    back: ['Back to the sign-in page', '返回登录页'],
    refused: {
      'provider-away': [
        '{{name}} does not answer. Try again later, or sign in with your password.',
        '{{name}}没有响应，请稍后再试，或改用密码登录。',
      ],
      'provider-refused': [
        '{{name}} did not confirm who you are. Begin again, or sign in with your password.',
        '{{name}}未能确认您的身份，请重新登录，或改用密码登录。',
      ],
      'sign-in-again': [
        'This sign-in took too long, was used already, or began in another browser. Begin again.',
        '本次登录已超时、已使用过，或不是在此浏览器中发起的，请重新登录。',
      ],
      'address-not-verified': [
        '{{name}} does not say that your e-mail address is verified. Ask its administrator, or sign in with your password.',
        '{{name}}未表明您的邮箱已通过验证，请联系其管理员，或改用密码登录。',
      ],
      'address-not-admitted': [
        'People with your address at {{name}} do not sign in this way here. Sign in with your password.',
        '您在{{name}}的邮箱不能以此方式登录，请改用密码登录。',
      ],
      'no-account': [
        'There is no account here for your address at {{name}}. Open the invitation that was mailed to you, or ask for one.',
        '您在{{name}}的邮箱在本站没有账号。请先打开邀请邮件里的链接；没有收到邀请的，请联系管理员。',
      ],
      'linked-to-another': [
        'Your account is linked to another account of {{name}}. Sign in with your password; a new password ends the link.',
        '您的账号已绑定{{name}}的另一个账号。请用密码登录；修改密码即可解除绑定。',
      ],
    },
  },
  secondFactor: {
    enter: ['Enter a code', '输入验证码'],
    code: ['Code', '验证码'],
    codeHint: [
      'Six digits from your authenticator, or one of your recovery codes.',
      '身份验证器中的六位数字，或您的一个恢复码。',
    ],
    wrong: [
      'This code is wrong, or it was used already. Wait for the next one.',
      '验证码不正确或已被使用，请等待下一个。',
    ],
    again: [
      'It took too long, or too many attempts. Enter your password again.',
      '超时或尝试次数过多，请重新输入密码。',
    ],
    lost: [
      'Did you lose both? Ask an administrator to close your account and to invite you again.',
      '两者都遗失了？请联系管理员停用您的账号并重新邀请您。',
    ],
    back: ['Back to the password', '返回输入密码'],
  },
  forgotten: {
    title: ['Forgotten password', '忘记密码'],
    text: [
      'Enter the e-mail with which you sign in. We send you a link to choose a new password.',
      '请输入您的登录邮箱，我们会发送一个链接，供您设置新密码。',
    ],
    submit: ['Send the link', '发送链接'],
    sent: [
      'If this address has an account, a mail with a link is on its way. The link works for an hour. If no mail comes, ask your administrator.',
      '如果该邮箱有账号，带链接的邮件已经发出。链接一小时内有效。如未收到邮件，请联系管理员。',
    ],
  },
  newPassword: {
    title: ['Choose a new password', '设置新密码'],
    text: [
      'For {{email}}. You are signed out everywhere else, and your API keys end.',
      '账号：{{email}}。其他设备上的登录将全部退出，API 密钥将全部失效。',
    ],
    submit: ['Save the password', '保存密码'],
    another: ['Send me another link', '重新发送链接'],
  },
  newAddress: {
    title: ['Confirm your new address', '确认新邮箱'],
    text: ['From now on you sign in with {{email}}.', '今后请使用 {{email}} 登录。'],
    submit: ['Confirm the address', '确认邮箱'],
    done: ['The address is changed.', '邮箱已更改。'],
  },
  password: {
    title: ['Change your password', '修改密码'],
    current: ['Current password', '当前密码'],
    new: ['New password', '新密码'],
    hint: [
      'At least 12 characters, not easy to guess. Four unrelated words work well.',
      '至少 12 个字符，且不易被猜到；用四个互不相关的词即可。',
    ],
    wrong: ['The current password is wrong.', '当前密码不正确。'],
    lead: [
      'This signs you out on all other devices and ends your API keys. Make new keys for your systems afterwards.',
      '修改后，您在其他设备上的登录将全部退出，您的 API 密钥也会全部失效，请随后为您的系统新建密钥。',
    ],
    submit: ['Change the password', '修改密码'],
    changed: [
      'The password is changed. You are signed out on all other devices, and your API keys have ended.',
      '密码已修改。其他设备上的登录均已退出，您的 API 密钥均已失效。',
    ],
    onward: ['Continue', '继续'],
  },
  mail: {
    title: ['Demo inbox', '演示收件箱'],
    lead: [
      'The mail that the demonstration would have sent. Most sellers are notified through their marketplace: open their notices from the front page. Nothing leaves this computer.',
      '演示中本应发出的邮件都在这里；卖家的通知多经平台送达，可从首页以卖家身份打开。不会向外发送任何内容。',
    ],
    kept: [
      'This programme has no mail server, so it keeps its letters here. Pass on what their readers need: a letter may hold a code or a link that opens an account.',
      '本项目没有邮件服务器，信件保存在这里。请把收件人需要的内容转交给对方：信中可能有验证码或可开通账号的链接。',
    ],
    to: ['To', '收件人'],
    filter: ['Show mail to', '只看收件人'],
    empty: ['No mail yet. Enrol, or file a complaint.', '还没有邮件。加入或提交一件投诉试试。'],
    open: ['Open the link', '打开链接'],
    none: [
      'Letters stand here in a demonstration, or for administrators of a programme without a mail server.',
      '只有演示环境，或没有邮件服务器的项目的管理员，才能在此查看信件。',
    ],
  },
} satisfies Texts;
