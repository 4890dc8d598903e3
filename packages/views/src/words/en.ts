import type { BoilerplateKind, PictureMetadataName, Stance } from '@inquest/model';
import { englishPictureWords } from '../picture-words/english.ts';

const count = (number: number, one: string, many: string): string =>
  `${englishPictureWords.number(number)} ${number === 1 ? one : many}`;

/** Names of the languages that reports of a case are likely to have; another is shown by its tag. */
const languages: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  be: 'Belarusian',
  de: 'German',
  en: 'English',
  es: 'Spanish',
  fa: 'Persian',
  fr: 'French',
  ka: 'Georgian',
  kk: 'Kazakh',
  ky: 'Kyrgyz',
  ru: 'Russian',
  tg: 'Tajik',
  tr: 'Turkish',
  uk: 'Ukrainian',
  uz: 'Uzbek',
  zh: 'Chinese',
};

/** What a picture says of itself, by name. */
const pictureValues: Readonly<Record<PictureMetadataName, string>> = {
  taken: 'time taken',
  digitised: 'time digitised',
  created: 'time created',
  modified: 'time modified',
  camera: 'camera',
  lens: 'lens',
  software: 'software',
  position: 'position',
  altitude: 'altitude',
  direction: 'direction of view',
  'position-time': 'time of the position',
  'written-place': 'place, in words',
  'serial-number': 'device serial number',
  'document-id': 'document id',
  'device-name': 'name of a device',
  owner: 'owner or author',
  caption: 'caption or keywords',
  'maker-notes': 'the maker’s own notes',
};
const pictureValueNames: ReadonlyMap<string, string> = new Map(Object.entries(pictureValues));

const boilerplate: Readonly<Record<BoilerplateKind, string>> = {
  comment: "a reader's comment",
  'comment-form': 'a form for comments',
  related: 'another article, named here',
  navigation: 'navigation of the site',
  duplicate: 'said twice on the page',
  artefact: 'an artefact of the page',
  caption: 'a caption',
  share: 'links for sharing',
  advertisement: 'an advertisement',
  footnote: 'a footnote',
  'quoted-message': 'a quoted message',
  'mail-header': 'a mail header',
  header: 'a page header',
  footer: 'a page footer',
  other: 'not the report itself',
};

const stances: Readonly<Record<Stance, string>> = {
  asserted: 'asserted',
  reported: 'passed on',
  doubted: 'doubted',
  denied: 'denied',
  demanded: 'demanded',
};

/** All words of the interface and of the dossier in English. Words of reports are never in here. */
export const englishPageWords = {
  /** BCP 47 tag. */
  language: 'en',
  pictures: englishPictureWords,
  boilerplate,
  count,
  languageName: (tag: string): string => languages[tag] ?? tag,

  page: {
    navigation: 'Pages of the dossier',
    skip: 'Skip to the content',
    previous: 'Previous page',
    next: 'Next page',
    pages: 'Pages of this list',
    pageOf: (number: number, pages: number) => `Page ${number} of ${pages}`,
    footer: (statements: number, generator: string) =>
      `Computed from ${count(statements, 'signed statement', 'signed statements')} by ${generator}. Nothing on this page was typed in by hand except words of reports and of the people who sign for them.`,
    caseId: 'Case',
    verify: 'Check this dossier yourself',
  },

  nav: {
    glance: 'At a glance',
    timeline: 'Timeline',
    map: 'Map',
    matrix: 'Who says what',
    people: 'People',
    organisations: 'Organisations',
    places: 'Places',
    demands: 'Demands',
    lists: 'Who is on no list',
    reports: 'Reports',
    otherClaims: 'Other claims',
    method: 'Method',
    verify: 'Verify',
  },

  glance: {
    numbers: (reports: number, dataFiles: number, claims: number, questions: number) =>
      `${count(reports, 'report', 'reports')}${dataFiles === 0 ? '' : ` and ${count(dataFiles, 'file of data', 'files of data')}`}, ${count(claims, 'claim', 'claims')} found in their exact words, ${count(questions, 'question', 'questions')}.`,
    howToRead:
      'Every figure is somebody’s claim: follow it to its exact words, and those to the evidence. Rival accounts are never averaged.',
    vague: 'our reading of a vague word',
    notReviewedYet: 'No figure here has been reviewed by a person yet.',
    warnings: 'Before you rely on any of this',
    everyAccount: (accounts: number) => `All ${count(accounts, 'account', 'accounts')}, each with its words`,
    nothingReviewed: 'All figures here are proposals read by a program; none has been reviewed by a person.',
    someReviewed: (reviewed: number, claims: number) =>
      `People have decided on ${englishPictureWords.number(reviewed)} of ${count(claims, 'claim', 'claims')}. The others are proposals read by a program.`,
    unread: (reports: number, languages: string) =>
      `${count(reports, 'report is', 'reports are')} in a language that nothing here reads yet (${languages}). They are kept and can be read in full, but no figure of theirs is in the accounts below.`,
    dataFiles: (files: number) =>
      `${count(files, 'item is a file', 'items are files')} of data (lists, tables). No figure is read from them; whom they name in a list of people stands in the register.`,
    unknownLanguage: 'unknown',
    recognised: (claims: number) =>
      `${count(claims, 'claim rests', 'claims rest')} on words that a program recognised in pictures (OCR): check them against the pictures.`,
    textless: (reports: number) =>
      `${count(reports, 'item has', 'items have')} no readable text; kept as evidence only.`,
    contested: (claims: number) =>
      `${count(claims, 'claim is', 'claims are')} contested: people of the inquiry decided differently at the same time, and what rests on them is not settled.`,
    problems: (problems: number) => `Checking the case found ${count(problems, 'problem', 'problems')}.`,
    contradictions: (number: number) =>
      `${count(number, 'pair of claims', 'pairs of claims')} set against each other: rival accounts, contradictions, opposite bounds.`,
    placesUnknown: (claims: number) =>
      `${count(claims, 'claim belongs', 'claims belong')} to no incident, so to no figure.`,
    figures: 'What is said to have happened, in figures',
    moreQuestions: 'Further questions',
    notListedQuestions: (number: number) =>
      `${count(number, 'further question is', 'further questions are')} in dossier.json.`,
    withoutFigures: 'Questions that no report answers with a figure',
    open: 'The accounts in full, with their words',
    otherIncidents: 'Figures of other incidents',
    question: 'Question',
    envelope: 'Range of the accounts',
    accounts: 'Accounts',
    origins: 'Separate origins',
    noFigure: 'no figure',
    contradictionsTitle: 'Claims against each other',
    withinReport: 'inside one report',
    betweenReports: 'between reports',
    moreContradictions: (number: number) =>
      `${count(number, 'further pair stands', 'further pairs stand')} beside the claims and on the pages of the questions.`,
    silences: 'What nobody reports',
    silencesIntro:
      'Silence is no evidence that something did not happen. It says where to ask next, and how few voices the case has.',
    noClaimOf: (incident: string) => `Of ${incident}, no report read here says that anybody was`,
    silentKinds: 'Kinds of source without a single report in the case:',
    noSilence: 'Every kind of harm and every kind of source has at least one claim.',
    moreFigures: (figures: number) => `${count(figures, 'more figure', 'more figures')} between these`,
    onlyAccounts: (accounts: number) => `no figure; ${count(accounts, 'account', 'accounts')}`,
    noFigures: 'No question has an answer in figures.',
    noQuestions: 'No question could be asked: no claim read here belongs to an incident.',
    onlyQuoted: 'heard only through others',
    map: 'Where',
    mapLink: 'The map, with every place named',
    reports: 'The reports',
    allReports: (number: number) => `All ${count(number, 'report', 'reports')}`,
    copies: 'Copies',
    copyOf: (share: string) => `${share} of its text is also that of`,
  },

  question: {
    of: 'Incident',
    askedByProgram: 'This question follows from the claims; a program asked it.',
    askedByPeople: 'A person of the inquiry asked this question, in statement',
    finding: 'The inquiry’s own answer',
    findingFigure: (low: string, best: string, high: string) => `low ${low}, best ${best}, high ${high}`,
    unbounded: 'not bounded',
    grade: 'Grade',
    grades: {
      confirmed: 'confirmed',
      fair: 'fair',
      weak: 'weak',
      contested: 'contested',
      discounted: 'discounted',
    },
    reasons: 'Reasons',
    signedBy: 'Signed by',
    reliesOn: 'Relies on',
    setsAside: 'Sets aside',
    dissent: 'Disagree',
    voice: (who: string, at: string, reason: string) => `${who}, ${at}${reason === '' ? '' : `: ${reason}`}`,
    notReady: 'Proposed answers that are not the inquiry’s',
    notReadyFinding: (who: string, at: string) => `Proposed by ${who}, ${at}. Not shown as an answer:`,
    needsReviewers: (missing: number) =>
      `${count(missing, 'reviewer', 'reviewers')} more, whose program did not make the claims, must sign`,
    restsOnContested: 'people disagree about claims that it relies on',
    restsOnRejected: 'claims that it relies on were rejected',
    isStale: 'stale: claims that it relies on were withdrawn or are not found any more',
    noFinding: 'The inquiry has given no answer of its own. What follows are accounts, not findings.',
    accounts: 'Accounts',
    words: 'The words, account by account',
    report: 'Report',
    speaker: 'Speaker',
    citing: 'citing',
    asOf: 'As of',
    figure: 'Figure',
    stance: 'Stance',
    origin: 'Origin',
    also: (claims: number) => `The same speaker says it ${count(claims, 'more time', 'more times')} in this report:`,
    setAside: 'set aside by the inquiry',
    boilerplate: (kind: string) => `stands in ${kind}`,
    origins: 'Origins, and why',
    moreOrigins: (number: number) => `${count(number, 'further origin', 'further origins')}: see dossier.json.`,
    aloneOrigins: (number: number) =>
      number === 1
        ? 'One more account stands alone: nothing ties it to another.'
        : `${englishPictureWords.number(number)} more accounts stand alone: nothing ties them to another.`,
    inWords: 'In these words',
    originsIntro:
      'Accounts that copy or cite one another have one origin and count once. A tie that a program proposes is never proof of dependence.',
    originReasons: {
      single: 'on its own',
      'same-text': 'the same text',
      'same-sentence': 'the same sentence',
      'cites-item': 'cites a report of this case',
      'cites-outlet': 'cites another outlet',
      'same-speaker': 'the same speaker',
      'same-figure': 'the same hedge and figure',
    },
    contradictions: 'Claims against each other',
    changes: 'One speaker over time',
    placing: 'Why these claims belong to this incident',
    more: (number: number) => `${count(number, 'account', 'accounts')}`,
    wordsPage: 'The words of all accounts',
    noEnvelope: 'No account gives a figure.',
  },

  claim: {
    author: 'the report in its own voice',
    unnamed: 'a source the text does not name',
    citing: 'citing',
    carried: 'carried over from the report’s own date',
    resolved: 'counted from',
    codebook: (entry: string) => `a vague word, read by the codebook entry “${entry}”`,
    placeUnknown: 'not in the gazetteer',
    negated: 'negated',
    stances,
    notReviewed: 'Not reviewed by a person',
    contested: 'contested',
    rule: (rule: string, reader: string) => `rule “${rule}” of ${reader}`,
    entered: (who: string) => `entered by ${who}`,
    inNoFigure: 'In no figure:',
    offsets: (start: number, end: number) => `characters ${start} to ${end}`,
    decided: (verdict: string, who: string, at: string, reason: string) =>
      `${verdict} by ${who}, ${at}${reason === '' ? '' : `: ${reason}`}`,
    verdicts: { accept: 'accepted', reject: 'rejected', unsure: 'unsure' },
    recognised: (confidence: number) => `read by OCR, confidence ${confidence} of 100`,
    facts: {
      figure: 'Figure',
      subject: 'Who',
      demanded: 'Demanded',
      actor: 'By',
      addressee: 'Of whom',
      time: 'When',
      place: 'Where',
      holder: 'According to',
      cue: 'Attributed by',
      said: 'Said',
      stance: 'Stance',
      boilerplate: 'Stands in',
      recognised: 'Recognised',
      incident: 'Incident',
      unplaced: 'No incident',
      questions: 'Answers',
      contradictions: 'Against',
      review: 'Review',
      foundBy: 'Found by',
      id: 'Claim',
    },
  },

  reader: {
    page: (number: number) => `Page ${number}`,
    recognisedPage: (confidence: number) => `read by OCR, confidence ${confidence} of 100`,
    recognisedWord: (confidence: number) => `read by OCR, confidence ${confidence} of 100`,
    recognised:
      'A program recognised these words in pictures (OCR). It may be wrong in any of them; those it was not sure of are underlined with dots. Check what matters against the picture. The confidence is the engine’s own measure, no probability.',
    toNote: (number: number, kind: string) => `Note ${number}: ${kind}`,
    toWords: 'Back to the words',
    text: 'The report, in full',
    howToRead:
      'Numbered marks are claims; the note with the same number says what was read from them. Greyed parts are not the report itself; each says why a program thinks so. Nothing is left out.',
    noText: 'No text could be read from this item. Its bytes are kept as evidence.',
    unread: (language: string) =>
      `Nothing here reads this language yet (${language}): the text is shown in full, without claims.`,
    dataFile:
      'This is a file of data, not a report: no claims are read from it. Each row of a list of people stands in the register, and leads back to its line here.',
    metadata: 'What is known of it',
    property: 'Property',
    value: 'Value',
    from: 'Where it stands',
    evidence: 'Evidence',
    evidenceIntro:
      'The bytes as received, under a neutral name so that a browser saves them instead of running them. Rename the copy to open it.',
    sha256: 'SHA-256 of the bytes',
    size: 'Size',
    bytes: (size: number) => count(size, 'byte', 'bytes'),
    mediaType: 'Kind of file',
    encoding: 'Characters',
    textHash: 'SHA-256 of the text',
    textTool: 'Text made by',
    readBy: 'Read by',
    openEvidence: 'the bytes',
    openText: 'the text',
    missingEvidence: 'The bytes are missing from the case.',
    openPicture: 'A copy without it',
    withheldBytes: {
      metadata:
        'the bytes stay in the case: beside its pixels the picture carries data that may lead to a person, a device or a spot.',
      'not-cleaned':
        'the bytes stay in the case: a file of this kind may carry data that leads to a person, a device or a spot, and it could not be taken out of this one',
      'picture-inside':
        'the bytes stay in the case: a picture inside them says where it was taken, or the owner or serial number of what it was taken with',
      'too-large': 'the bytes stay in the case: they are too large to be looked into for what may lead to a person',
      'holds-withheld': 'the bytes stay in the case: they hold a picture or recording whose bytes are withheld',
    },
    withheldValues: (values: number, names: readonly string[]) =>
      `${count(values, 'value', 'values')} that the picture says of itself ${values === 1 ? 'is' : 'are'} withheld from this dossier: ${names.join(', ')}. The team sees ${values === 1 ? 'it' : 'them'} with`,
    pictureValue: (name: string) => pictureValueNames.get(name) ?? name,
    acquisitions: 'How it was got',
    file: 'File',
    got: 'Got',
    at: 'When',
    by: 'By',
    how: {
      file: 'a file',
      'archive-entry': 'an entry of an archive',
      'mail-attachment': 'an attachment of a message',
      'mailbox-message': 'a message of a mailbox',
      'web-capture': 'a page of a web archive',
    },
    inside: 'inside',
    published: 'Published',
    publishedNote: 'Published, note',
    publisher: 'Publisher',
    sourceKind: 'Kind of source',
    language: 'Language',
    address: 'Address',
    addressNote: 'shown as text on purpose: following it would tell the site who reads this dossier',
    unknown: 'unknown',
    problems: 'What could not be read',
    claims: (number: number) => count(number, 'claim', 'claims'),
    copy: 'A copy',
    previous: 'Previous report',
    next: 'Next report',
    pagesOfReport: 'Neighbouring reports',
  },

  links: {
    title: 'How the rows of lists were linked',
    notice:
      'Links are made by a model from everything that rows hold. Nothing here was decided by a person unless it says so; inquest same and inquest different decide, and everything is counted anew.',
    review: 'Pairs nearest the threshold',
    reviewIntro:
      'Pairs of rows of which the model is least sure, the least sure first. A reviewer decides them in the register.',
    persons: 'Persons of several rows',
  },

  register: {
    none: 'None found.',
    times: (number: number) => count(number, 'time', 'times'),
    morePlaces: (number: number) => `${count(number, 'more place', 'more places')}`,
    notListed: (number: number) => `${count(number, 'further place is', 'further places are')} in register.jsonl.`,
    summary: (spellings: number, times: number, reports: number) =>
      `${count(spellings, 'spelling', 'spellings')}, ${count(times, 'mention', 'mentions')} in ${count(reports, 'report', 'reports')}`,
    pair: 'May be one',
    or: 'and',
    reason: 'Why, and what speaks against it',
    people: 'People',
    organisations: 'Organisations',
    places: 'Places',
    peopleIntro:
      'Everybody the reports and lists name, with every spelling as written and every place where it stands. A display name is one of those spellings, not a verdict.',
    organisationsIntro:
      'Every organisation the reports name, with every spelling as written. Near-identical names are not merged.',
    placesIntro: 'Every place the reports name, with every spelling as written, and what the gazetteer knows of it.',
    safety:
      'Many of these people may be alive. Being named here is neither an accusation nor a finding. Before you pass this page on, think of witnesses, detainees and their families: a name that is public in one report can still put somebody at risk when it stands beside others.',
    joins: 'Why these spellings are taken for one:',
    moreJoins: (number: number) => `and ${count(number, 'more reason', 'more reasons')}, in register.jsonl`,
    rowPairs: (number: number) =>
      `Why its rows of lists are taken for one person: ${count(number, 'pair', 'pairs')} of rows`,
    proposals: 'For review: these may be one',
    proposalsIntro: 'A program proposes, people decide. None of these is merged until a signed statement says so.',
    allProposals: (number: number) => `All ${count(number, 'proposal', 'proposals')}`,
    position: (latitude: string, longitude: string) => `${latitude}, ${longitude}`,
    lookSame: (names: readonly string[]) =>
      `Looks the same as ${names.map((name) => `“${name}”`).join(', ')}, which is written with other letters.`,
    notInGazetteer: 'not in the gazetteer, or several places are equally likely',
    decided: 'What people decided',
    same: 'one and the same',
    different: 'not the same',
    unsure: 'it cannot be told',
    notStanding: '(taken back or decided anew since)',
  },

  demands: {
    title: 'Demands and appeals',
    intro:
      'What is demanded, of whom, in the exact words; and the addresses to which reports ask their readers to write.',
    demands: 'Demands',
    none: 'No demand was found.',
    noAddressee: 'Addressee not named',
    of: (addressee: string) => `Of ${addressee}`,
    by: 'demanded by',
    appeals: 'Appeals: addresses in the reports',
    appealsIntro:
      'Addresses as they stand in the reports, shown as text. They may be out of date, mistyped or watched; check them before use.',
    noAppeals: 'No address of an appeal was found.',
    channel: 'Channel',
    address: 'Address',
    addressee: 'To',
    request: 'What is asked',
    channels: { postal: 'post', email: 'e-mail', phone: 'telephone', fax: 'fax', web: 'web' },
    notNamed: 'not named',
    report: 'Report',
  },

  reports: {
    title: 'Reports',
    intro: 'Every item of evidence of the case, in the order of publication; those without a date stand last.',
    report: 'Report',
    publisher: 'Publisher',
    published: 'Published',
    claims: 'Claims',
    undated: 'undated',
    notRead: 'language not read yet',
    dataFile: 'a file of data, not a report',
    noText: 'no text',
    recognised: 'read by OCR',
    copyOf: 'copy of',
    withdrawnTitle: 'Withdrawn',
    withdrawn: (day: string, items: number | null, figures: number | null) => {
      const what = items === null ? 'Something' : `${items} ${items === 1 ? 'item' : 'items'}`;
      const rested =
        figures === null
          ? ''
          : ` ${figures} ${figures === 1 ? 'question' : 'questions'} had an account that rested on it.`;
      return `${day}: ${what} withdrawn, and with it everything that was said of it.${rested}`;
    },
  },

  other: {
    title: 'Claims that belong to no incident',
    intro:
      'Claims about other times or places, or without enough said to place them. They are in no figure, and here is why.',
    none: 'Every claim belongs to an incident.',
    claims: (number: number) => count(number, 'claim', 'claims'),
  },

  timeline: {
    title: 'Timeline',
    intro: 'What is said to have happened and when it was published, in order, each with its words.',
  },

  map: {
    title: 'Map',
    intro:
      'Places named by the reports. A mark says that a place is named, not that something is proven to have happened there.',
  },

  matrix: {
    title: 'Who says what',
    intro: 'Each question against each kind of source: who asserts, who denies, who is silent.',
    byKind: 'By kind of source',
    byPublisher: 'By publisher',
  },

  method: {
    title: 'Method and limits',
    intro:
      'How the figures of this dossier came about, what was decided by people and what only proposed by a program, and what none of it can say.',
    limitsTitle: 'What is not proven',
    limits: [
      'That a report is true. The dossier shows who said what, in which words, and where those words are preserved; not what happened.',
      'That an item is what it says it is. Its SHA-256 shows that the bytes have not changed since they were collected; who made them, and when, is only as good as the metadata shown with it.',
      'That everything was found. A program reads sentence by sentence and misses claims, above all those spread over several sentences. The full text of every report stands beside its claims so that a miss can be seen.',
      'That everything found is read rightly. Every claim names the rule that found it. Until a person has decided on it, it is a proposal.',
      'That accounts are independent. Shared text, shared sentences and citations are found; sources who spoke to one another leave no trace here.',
      'That an incident is one event. Claims are put together by the place and the day they name; the reasons stand on the page of each question.',
      'Anything about languages that nothing here reads: such reports are kept and shown, and counted on the first page.',
      'Anything by silence. That nobody reports something is not evidence that it did not happen.',
    ],
    stepsTitle: 'How it is done',
    steps: [
      [
        'Collect',
        'Bytes are kept exactly as received and named by their SHA-256. The same bytes got twice are one item, got two ways.',
      ],
      [
        'Text',
        'One immutable string of everything readable in the item. What is not the report itself (comments, menus, related articles) is marked with the reason and never removed.',
      ],
      [
        'Read',
        'Rules find who says what happened to whom, how many, when and where. A claim is nothing without its exact words: offsets, quote and the SHA-256 of the text.',
      ],
      [
        'Figures',
        '“At least seventy” is 70 or more; “as many as 150” is 150 or fewer; “more than two thousand” excludes 2,000. Vague words are read by the codebook below and drawn hollow.',
      ],
      [
        'Incidents and questions',
        'Claims that name the same place and time form an incident; each kind of claim about it is a question; each speaker in each report is one account.',
      ],
      [
        'Origins',
        'Accounts with the same text or sentence, or that cite one another, have one origin. Such ties are proposals, marked likely or possible.',
      ],
      [
        'Envelope',
        'The lowest and the highest figure over separate origins. It is never an average. Where an account puts no upper bound, the envelope stays open above. Denied accounts and those set aside are drawn but not counted.',
      ],
      [
        'Decide',
        'People accept, reject or leave claims unsure, with a reason and a signature. Decisions that disagree are shown as contested until one is made that names both.',
      ],
    ] as readonly (readonly [string, string])[],
    codebookTitle: 'Codebook of vague words, as used here',
    codebookIntro:
      'Words such as “scores” or “dozens” are no figures. To place them beside figures each is read by a fixed entry, is always marked as such and drawn hollow.',
    noCodebook: 'No vague word was read as a figure in this case.',
    entry: 'Entry',
    readAs: 'Read as',
    asWritten: 'As written',
    used: 'Used',
    times: (number: number) => count(number, 'time', 'times'),
    toolsTitle: 'Programs and versions',
    collectedBy: 'Collected by',
    textsBy: 'Texts made by',
    readBy: 'Read by',
    languages: 'Languages read',
    noLanguage: 'none',
    publishedBy: 'Published by',
    rulesTitle: 'Rules that found claims',
    rulesIntro:
      'Every claim names its rule in the reader, so that one faulty rule can be traced through the whole case.',
    rulesCount: (number: number) => count(number, 'rule', 'rules'),
  },

  custody: {
    title: 'Custody',
    intro:
      'Where this item was and what was done with it, as far as the signed statements say. Each answer names the test behind it; what cannot be told is said to be so.',
    results: { yes: 'yes', no: 'no', 'cannot tell': 'cannot tell' },
    test: 'Test:',
  },

  verify: {
    title: 'How to verify',
    intro:
      'You need not trust whoever gave you this dossier, nor the program that made it. Each step below trusts less than the one before.',
    wholeTitle: 'The dossier is whole.',
    whole: 'In the dossier’s folder, on Linux:',
    otherSystems:
      'On macOS: shasum -a 256 --check SHA256SUMS. On Windows, for one file: certutil -hashfile FILE SHA256. Whoever publishes a dossier should tell you the SHA-256 of its manifest.json by another way than the dossier itself.',
    quotesTitle: 'Every quotation is in its text.',
    quotes:
      'check.py is a page of Python without any dependency. Read it first, then run it: it checks every file, every text and, character by character, the words of every claim.',
    figureTitle: 'A figure rests on words.',
    figure:
      'Choose any figure and follow it: it opens the report at the marked words. The note beside them says how they were read, by which rule, and at which characters of which text they stand. In texts/ the same text lies as plain UTF-8; offsets count UTF-16 code units.',
    evidenceTitle: 'The words come from the evidence.',
    evidence:
      'The foot of every report names the SHA-256 of the bytes as received. They lie in evidence/ under that name, but for pictures that say where or by whom they were taken: of these a copy without that lies in pictures/. Compare, then open a copy with the fitting program and look for the words. For example:',
    caseTitle: 'The case is signed.',
    case: 'With the case folder itself and Inquest installed, every statement is checked, from its bytes and signature to its last quote, and a published dossier is made again and compared with the hash that was signed:',
    rebuild:
      'The same statements and the same version of the program give the same bytes. Who stands behind a key you must learn from the people themselves.',
    provesTitle: 'What this shows',
    proves: [
      'No file of the dossier was changed after its manifest was made.',
      'Every quotation stands, exactly so, in a text that hashes to its name.',
      'The evidence is, bit for bit, what was collected.',
    ],
    notProvenTitle: 'What it does not show',
    notProven: [
      'When the evidence came into being, or that a web page ever looked like this: only when the collector says to have got it.',
      'That nothing was left out of the case, or cut off from the end of a log that nobody outside was ever shown.',
      'When anything was said, beyond the bounds below: the times of statements are what their authors’ clocks said.',
      'Who really holds a signing key, or wanted to sign.',
      'That what the reports say is true. See “Method and limits”.',
    ],
    timeTitle: 'What others’ clocks say',
    timeNone:
      'No checkpoint of this case was shown to anybody outside: no time in it is bounded by another clock than its authors’, and the end of any log could have been cut off unseen.',
    timeIntro:
      'A checkpoint says how many statements a device had signed, and their hash. Once somebody outside has seen it, what it is over can neither be changed nor cut off unseen, and is no younger than that. What came after is not covered.',
    timeShown: (shown: number, here: number) => `the first ${shown} of ${count(here, 'statement', 'statements')}`,
    timeNotShown: (here: number) => `none of ${count(here, 'statement', 'statements')}`,
    timeBound: {
      authority: (at: string, by: string) => `existed on ${at}, by a time stamp of ${by}`,
      partner: (at: string, by: string) => `existed on ${at}, by the clock of ${by}, who cosigned`,
      unvouched: (at: string, by: string) =>
        `existed on ${at} if you trust the time stamp of ${by}: nobody here vouches for its certificate. Name its root: inquest verify --tsa-root`,
    },
    stateTitle: 'What it was computed from',
    frontier: 'Last statements',
    generator: 'Made by',
    checked: 'Checked',
    checkedStatements: (statements: number) => count(statements, 'statement', 'statements'),
    byKind: 'Statements by kind',
    roster: 'Who may sign',
    noRoster: 'Nobody is on the roster.',
    quorum: (roster: number, publish: number, withdraw: number) =>
      `Signatures needed: ${count(roster, 'key', 'keys')} to change who may sign, ${count(publish, 'key', 'keys')} to publish, ${count(withdraw, 'key', 'keys')} to withdraw.`,
    waiting: (waiting: number) =>
      `${count(waiting, 'statement waits', 'statements wait')} for more signatures and had no effect.`,
    held: (held: number) =>
      `${count(held, 'statement is', 'statements are')} held: their keys were revoked. They are in nothing shown here.`,
    name: 'Name',
    roles: 'Roles',
    key: 'Public key (Ed25519)',
    problemsTitle: 'Problems found when it was checked',
    noProblems: 'None.',
    severity: { error: 'error', warning: 'warning' },
    moreProblems: (number: number) => `${count(number, 'further problem', 'further problems')}: run inquest verify.`,
    contestedTitle: 'Contested decisions',
    contestedIntro:
      'People decided differently without having seen each other’s decision. What rests on these claims is not settled until somebody decides having seen both.',
    filesTitle: 'Files for programs',
    files: [
      [
        'claims.csv',
        'Every claim as a row. A cell that a spreadsheet could run as a formula has an apostrophe in front.',
      ],
      ['claims.jsonl', 'Every claim, one a line, as the case has it.'],
      ['annotations.jsonld', 'Every claim as a W3C Web Annotation on its text.'],
      [
        'entities.ftm.json',
        'Documents, people, organisations, places and incidents as FollowTheMoney entities, one a line.',
      ],
      ['register.jsonl, proposals.jsonl', 'The register with every place of every spelling; pairs that may be one.'],
      ['dossier.json', 'Questions, accounts, origins, contradictions, decisions and everything else the pages show.'],
      ['evidence/, texts/', 'The bytes as received and the text layers, named by SHA-256.'],
      [
        'pictures/',
        'Copies of pictures without the data they carry beside their pixels, named by the copy’s own SHA-256. The bytes as received stay in the case.',
      ],
      ['SHA256SUMS, manifest.json', 'Every file with its SHA-256; the manifest’s own hash names the dossier.'],
    ] as readonly (readonly [string, string])[],
  },
};

/** The words of one language: another language is another file with a value of this type. */
export type PageWords = typeof englishPageWords;
