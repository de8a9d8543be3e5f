export const front = {
  title: 'MarketSafe: fakes off the shelf, mistakes put right',
  headline: 'Fakes off the shelf. Mistakes put right.',
  lead: 'A rights holder of any size files one complaint with one declaration and no evidence. The listing goes at once. The seller is told why, in its own language, and can prove it is right. Both sides answer for their mistakes, in public.',
  free: 'Free of charge, member or not.',
  startPath: 'See it in two minutes',
  enrol: 'Enrol free of charge',
  counters: {
    title: 'What this programme has done, its own errors included',
    live: 'Live, from this deployment',
    removed: 'listings removed',
    closed: 'storefronts closed',
    banned: 'storefronts banned for good',
    wrong: 'wrongly removed, and restored',
    removal: 'half are gone within {{time}} of the complaint',
    restore: 'half of the mistakes are undone within {{time}}',
    complaints:
      '{{complaints}} complaints, {{refused}} refused, {{contested}} contested by the seller, {{participants}} participants',
    rulings_one: 'the desk rules on a contested case within about {{count}} day at present; {{waiting}} wait',
    rulings_other: 'the desk rules on a contested case within about {{count}} days at present; {{waiting}} wait',
    delayed:
      'That is longer than the {{most}} days that the rules allow. Until the desk has caught up, a person looks at each new complaint before anything goes down.',
    withoutListing_one: 'not counted as a complaint: {{number}} address that led to no listing',
    withoutListing_other: 'not counted as complaints: {{number}} addresses that led to no listing',
    unanswered_one:
      '{{count}} case ended without a decision, because we could not confirm that the notice reached the seller: it counts in no record',
    unanswered_other:
      '{{count}} cases ended without a decision, because we could not confirm that the notice reached the seller: they count in no record',
    simulated: 'simulated',
    audit_one:
      'of {{count}} case that nobody contested, drawn by lot and read blind, {{wrong}} was wrong: {{share}} (between {{low}} and {{high}} in all of them, at 95 %)',
    audit_other:
      'of {{count}} cases that nobody contested, drawn by lot and read blind, {{wrong}} were wrong: {{share}} (between {{low}} and {{high}} in all of them, at 95 %)',
    notAudited: '{{share}} of the cases that nobody contests are read blind; none has been judged yet',
  },
  historical: {
    title: 'For comparison: the original programme',
    text: 'More than {{listings}} listings removed and about {{storefronts}} storefronts closed and banned. It published no number of its mistakes.',
    source: 'Source: {{source}}, as of {{asOf}}. Not part of the figures above.',
  },
  roles: {
    title: 'Now try it as one of them',
    text: 'Each button signs you in as a made-up person. Everything works; nothing is real.',
    enter: 'Enter as {{name}}',
    notice: 'Open its newest notice',
    noNotice: 'No notice is open: see how it works',
    'rights-holder': 'Rights holder',
    agent: 'Agent',
    association: 'Association',
    desk: 'Desk',
    seller: 'Seller',
  },
  plain: {
    holder: {
      title: 'You own a right',
      text: 'Enrol with your registration number. A code goes to the contact that the register names; enter it and you can file the same day.',
    },
    seller: {
      title: 'You sell, and got a notice',
      text: 'Open the link in your notice. It says why, what would prove you right, and until when. You need no account.',
    },
    everyone: {
      title: 'You want to check us',
      text: 'The counters above come from the same ledger that every party can verify, our wrong removals among them.',
    },
  },
  how: {
    title: 'How it works',
    lead: 'One procedure, the same rules for all, and a clock for everybody.',
    steps: {
      file: {
        title: 'One declaration, no evidence',
        text: 'The rights holder picks a listing and declares in good faith that it infringes a registered right. The system records the page, the pictures, the price and the seller by itself.',
      },
      gone: {
        title: 'The listing goes at once',
        text: 'Only for counterfeits and word-for-word copies. Anything that could be innocent, such as second-hand goods or compatible parts, goes to a person first.',
      },
      told: {
        title: 'The seller is told why',
        text: 'In its own language: which right, whose, which rule, what would prove it right, and until when. A link is enough; no account is needed.',
      },
      answer: {
        title: 'Proof, or silence',
        text: 'The seller answers with an invoice, an authorisation, or whatever the checklist for its case names. If it stays silent, the complaint is upheld.',
      },
      stand: {
        title: 'The rights holder must stand behind it',
        text: 'After an answer the rights holder either stands behind its claim, and the desk rules, or it withdraws. Silence is withdrawal: the listing comes back.',
      },
      points: {
        title: 'Points, closure, ban',
        text: 'Every upheld case costs points. At 48 the storefront is closed, reversibly. It is banned only when nothing is contested and two people agree. Who comes back is recognised.',
      },
      honest: {
        title: 'The programme answers too',
        text: 'Complainants are scored as strictly as sellers. Wrong removals are undone in one step, with points, and counted in public.',
      },
    },
    appeal: 'Both sides may appeal within six months. Somebody else decides.',
  },
};
