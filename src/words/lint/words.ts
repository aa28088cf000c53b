import type { Words } from '../../blocks/blocks.ts';
import type { Code } from '../../content/codes.ts';

type PageKind = 'playbook' | 'tree';

/** What the linter says. Those of a fault are plain, one sentence each. */
export interface LintWords {
  title: (folders: Words[]) => Words;
  mended: string;
  finding: (line: number, severity: 'problem' | 'warning', code: Words, message: Words, mend: Words) => Words;
  count: (problems: number, warnings: number) => string;
  /** What to do about each code. */
  mend: Record<Code, string>;
  faults: FaultWords;
}

/** What can be wrong with a content file. */
export interface FaultWords {
  linkOutside: () => string;
  notAFile: () => string;
  tooLarge: (size: number, largest: number) => string;
  unreadable: (code: string) => string;
  noFrontMatter: () => string;
  openFrontMatter: () => string;
  notYaml: (reason: string) => string;
  notKeys: () => string;
  noKey: (name: string) => string;
  /** A key of the front matter with a value that is not what it should be. */
  key: Record<
    'notText' | 'empty' | 'notList' | 'notOneOf' | 'notTrue' | 'notVerified' | 'notSignature' | 'shortText',
    (name: string, options: string[]) => string
  >;
  /** `found` is null at the end of the page, `expected` behind the last heading there may be. */
  headings: (found: string | null, expected: string | null, order: readonly string[]) => string;
  emptySection: (heading: string) => string;
  nothingToExtend: (id: string) => string;
  notAnId: (id: string) => string;
  noQuestion: () => string;
  fewAnswers: (question: string) => string;
  answerTarget: (answer: string, target: string) => string;
  deadAnswer: (answer: string) => string;
  unknownFinding: (answer: string, id: string) => string;
  questionMissing: (tree: string, question: string) => string;
  unreachable: (question: string) => string;
  endless: (question: string) => string;
  notAPage: (path: string) => string;
  noPage: (kind: PageKind, id: string) => string;
  signatureTwice: (id: string, file: string) => string;
  badPattern: (id: string, reason: string) => string;
  otherText: (id: string) => string;
  slowPattern: (id: string) => string;
  noRisk: (step: string) => string;
  riskInside: (step: string) => string;
  unknownKey: (key: string) => string;
  /** `since` is empty where it is not known, also in `oldKey`. */
  newKey: (key: string, old: string[], since: string) => string;
  oldKey: (old: string, key: string, since: string) => string;
  unknownMetric: (name: string, meant: string) => string;
  sharedSymptom: (symptom: string, other: string) => string;
  lostSymptom: (symptom: string) => string;
  controlCharacter: (code: string) => string;
  trailingSpace: () => string;
  orphan: (id: string) => string;
  untranslated: (kind: PageKind, id: string) => string;
  outOfStep: (heading: string, what: 'code' | 'links') => string;
  otherFindings: (question: string) => string;
}
