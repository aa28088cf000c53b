import { answerDead } from './answer-dead.ts';
import { answerOrder } from './answer-order.ts';
import { answeringSteps } from './answering-step.ts';
import { asksFew } from './asks-few.ts';
import { asksLong } from './asks-long.ts';
import { asksShared } from './asks-shared.ts';
import { cardCommand } from './card-command.ts';
import { cardLong } from './card-long.ts';
import type { Check } from './check.ts';
import { chineseMarks } from './chinese-marks.ts';
import { classUnknown } from './class-unknown.ts';
import { cliFlag } from './cli-flag.ts';
import { configDefault } from './config-default.ts';
import { configKeyNewer } from './config-key-newer.ts';
import { configKeyRemoved } from './config-key-removed.ts';
import { configKeyRenamed } from './config-key-renamed.ts';
import { configKeyUnknown } from './config-key-unknown.ts';
import { configUnitNewer } from './config-unit-newer.ts';
import { controlCharacter } from './control-character.ts';
import { draft } from './draft.ts';
import { failureReasonUnknown } from './failure-reason-unknown.ts';
import { findingUnknown } from './finding-unknown.ts';
import { fileName } from './id.ts';
import { linkDead } from './link-dead.ts';
import { metricUnknown } from './metric-unknown.ts';
import { metricVersions } from './metric-versions.ts';
import { questionMissing } from './question-missing.ts';
import { questionUnreachable } from './question-unreachable.ts';
import { quoteVersions } from './quote-versions.ts';
import { relatedDead } from './related-dead.ts';
import { restField } from './rest-field.ts';
import { restPathNewer } from './rest-path-newer.ts';
import { restPathUnknown } from './rest-path-unknown.ts';
import { riskWord } from './risk-word.ts';
import { sectionEmpty } from './section-empty.ts';
import { signaturePattern } from './signature-pattern.ts';
import { signatureSlow } from './signature-slow.ts';
import { signatureTwice } from './signature-twice.ts';
import { symptomLost } from './symptom-lost.ts';
import { symptomShared } from './symptom-shared.ts';
import { trailingSpace } from './trailing-space.ts';
import { translationMissing } from './translation-missing.ts';
import { translationStep } from './translation-step.ts';
import { translationVersion } from './translation-version.ts';
import { treeEndless } from './tree-endless.ts';

/** Each in a file of its name. */
export const checks: Check[] = [
  fileName,
  controlCharacter,
  trailingSpace,
  chineseMarks,
  linkDead,
  relatedDead,
  answerDead,
  answerOrder,
  questionMissing,
  questionUnreachable,
  treeEndless,
  findingUnknown,
  signatureTwice,
  signaturePattern,
  signatureSlow,
  answeringSteps,
  draft,
  sectionEmpty,
  cardCommand,
  cardLong,
  riskWord,
  configKeyUnknown,
  configUnitNewer,
  configKeyRenamed,
  configKeyNewer,
  configKeyRemoved,
  configDefault,
  metricUnknown,
  metricVersions,
  restPathUnknown,
  restPathNewer,
  restField,
  cliFlag,
  classUnknown,
  failureReasonUnknown,
  quoteVersions,
  translationMissing,
  translationStep,
  translationVersion,
  symptomShared,
  symptomLost,
  asksFew,
  asksLong,
  asksShared,
];
