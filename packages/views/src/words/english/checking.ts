// Words in English of the pages on how a dossier was made and how to check it.
import { count } from './count.ts';

export const englishMethod = {
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
  rulesIntro: 'Every claim names its rule in the reader, so that one faulty rule can be traced through the whole case.',
  rulesCount: (number: number) => count(number, 'rule', 'rules'),
};

export const englishVerify = {
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
};
