// What a file is, by what stands in it: its name is never asked.

import { isGcLog } from '../gc/pauses.ts';
import { withoutWrapping } from '../kubernetes/pasted.ts';
import { isPartOfDescription, isPrinted } from '../kubernetes/printed.ts';
import { crashed } from '../log/head.ts';
import { looksLikeThreadDump } from '../threads/read.ts';
import { kindOfJson } from './json.ts';
import { countLogLines } from './log-lines.ts';
import { isConfiguration, isDocument, isExposition, isKubernetes, isProse, isSavedReport } from './text.ts';

export type EvidenceKind =
  | 'log'
  | 'threads'
  /** An answer of Flink's REST API. */
  | 'rest'
  | 'configuration'
  /** What a process exports to Prometheus. */
  | 'metrics'
  /** A report of flinkdoc in HTML. */
  | 'report'
  /** Manifests and objects as the API server returns them. */
  | 'kubernetes'
  /** Alerts as Alertmanager and Prometheus tell of them. */
  | 'alerts'
  /** What a garbage collector logged. */
  | 'gc'
  /** What is none of the others for certain. */
  | 'other'
  /** May be a message that was copied out of somewhere: whoever looks for known lines in it will learn. */
  | 'unsure';

/** So many lines of a log in a document are an excerpt that was put there to be read; fewer are quoted. */
const enough = 3;

/** Whether a text is, for the most part, objects of Kubernetes that were pasted: what stands around them is no log, and no document. */
function isPasted(text: string): boolean {
  const inside = withoutWrapping(text);
  if (inside === text || isDocument(text)) return false;
  const is = [isKubernetes, isPrinted, isPartOfDescription].some((one) => one(inside));
  if (!is && kindOfJson(inside) !== 'kubernetes') return false;
  const kept = inside.split('\n');
  const around = text.split('\n').filter((line, at) => line.trim() !== '' && kept[at]!.trim() === '');
  const objects = kept.filter((line) => line.trim() !== '');
  return 2 * objects.length >= around.length && countLogLines(around.join('\n'), 1) === 0;
}

/** What a file is that begins like this. */
export function fileKindOf(start: string): EvidenceKind {
  const text = start.replace(/^\ufeff/, '');
  if (isSavedReport(text)) return 'report';
  if (looksLikeThreadDump(text)) return 'threads';
  const json = kindOfJson(text);
  if (json !== null) return json;
  if (isKubernetes(text) || isPrinted(text) || isPasted(text)) return 'kubernetes';
  if (isGcLog(text)) return 'gc';
  // Its lines begin like headings.
  if (crashed.test(text.replace(/^#\s{0,4}\n/, ''))) return 'log';
  const logLines = countLogLines(text, enough);
  if (logLines === enough) return 'log';
  if (logLines > 0) return isDocument(text) ? 'other' : 'log';
  if (isPartOfDescription(text)) return 'kubernetes';
  if (isExposition(text)) return 'metrics';
  if (isConfiguration(text)) return 'configuration';
  return isProse(text) ? 'other' : 'unsure';
}
