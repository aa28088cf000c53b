import { answerOf, type Request, type RestAnswer } from './answer.ts';
import { decoded } from './decode/decoders.ts';
import { type EndpointPath, endpointOf } from './endpoints.ts';
import { countOf, fieldsOf, listOf, textOf } from './values.ts';

/** A file of the REST API, as far as it is kept: an answer, the manifest of a bundle, or what is none of both. */
export interface SavedAnswer {
  file: string;
  answer: RestAnswer | null;
  manifest: Manifest | null;
  /** Whether it says nothing of a cluster, but lists its files. */
  index: boolean;
}

/** What was asked for each file of a bundle. */
interface Manifest {
  url: string | null;
  requests: Map<string, Request>;
  /** What is missing: answers that did not come, and those that did not come whole. */
  trouble: string[];
}

/** What the JSON of a file is: its name tells, or what is in it. */
export function savedAnswer(file: string, value: unknown): SavedAnswer {
  const manifest = manifestOf(file, value);
  const index = manifest !== null || isIndex(value);
  return { file, answer: index ? null : (byName(file, value) ?? byShape(value)), manifest, index };
}

/** The answer in a file that a manifest names. */
export const requestedAnswer = (file: string, request: Request, json: () => unknown): SavedAnswer => ({
  file,
  answer: answerOf(request, json),
  manifest: null,
  index: false,
});

/** Logs and dumps of threads are read as what they are. */
const isNoAnswer = /\/(?:log|thread-dump)$/;

/** A manifest tells what was asked for each file that lies beside it. */
function manifestOf(file: string, value: unknown): Manifest | null {
  const { tool, url, requests } = fieldsOf(value);
  if (!textOf(tool)?.startsWith('flinkdoc ') || !Array.isArray(requests)) return null;
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return {
    url: textOf(url),
    trouble: [...new Set(requests.flatMap(troubleWith))],
    requests: new Map(
      requests.flatMap((entry): [string, Request][] => {
        const { file, path, round, at } = fieldsOf(entry);
        if (textOf(file) === null || textOf(path) === null || isNoAnswer.test(path as string)) return [];
        return [[`${folder}${file}`, { path: path as string, round: countOf(round) || 1, at: countOf(at) }]];
      }),
    ),
  };
}

/** A list of requests and the files of their answers, as other collectors write it. */
const isIndex = (value: unknown) =>
  'file' in fieldsOf(listOf(value)[0]) && 'path' in fieldsOf(listOf(value)[0]);

/** `case/rest-2/jobs/<id>/checkpoints.json` is the answer to `/jobs/<id>/checkpoints` in the second round. */
function byName(name: string, value: unknown): RestAnswer | null {
  const parts = name
    .replaceAll('%3A', ':')
    .replace(/(?:@\w{1,20})?\.json$/, '')
    .split(/[/\\]/);
  for (let from = 0; from < parts.length; from++) {
    const path = `/${parts.slice(from).join('/')}`;
    if (endpointOf(path) === null) continue;
    const round = /^(?:rest-?)?(\d{1,3})$/.exec(parts[from - 1] ?? '')?.[1];
    return answerOf({ path, round: Number(round ?? 1) || 1, at: null }, () => value);
  }
  return null;
}

/** An id for what does not say whom it is about. */
const nobody = '0'.repeat(32);

/** What an answer is by the fields it has, for a file that curl wrote under a name of its own. */
function byShape(value: unknown): RestAnswer | null {
  const fields = fieldsOf(value);
  const has = (...names: string[]) => names.every((name) => name in fields);
  const as = (endpoint: EndpointPath, job: string | null = null): RestAnswer => ({
    endpoint,
    job,
    vertex: null,
    taskManager: null,
    checkpoint: null,
    path: endpoint,
    round: 1,
    at: null,
    said: () => decoded(endpoint, value),
  });
  if (has('jid', 'vertices')) return as('/jobs/:job', textOf(fields.jid));
  if (has('counts', 'history', 'latest')) return as('/jobs/:job/checkpoints', nobody);
  if (has('exceptionHistory') || has('root-exception')) return as('/jobs/:job/exceptions', nobody);
  if (has('flink-version', 'taskmanagers')) return as('/overview');
  if (has('flink-version', 'refresh-interval')) return as('/config');
  if (has('taskmanagers')) return as('/taskmanagers');
  if ('jid' in fieldsOf(listOf(fields.jobs)[0])) return as('/jobs/overview');
  if (has('mode', 'interval', 'timeout')) return as('/jobs/:job/checkpoints/config', nobody);
  const [first] = listOf(value).map(fieldsOf);
  return first && 'key' in first && 'value' in first ? as('/jobmanager/config') : null;
}

/** That something is not there, as 404 says, is an answer. */
function troubleWith(entry: unknown): string[] {
  const { status, error } = fieldsOf(entry);
  if (error === 'cut-off' || error === 'too-long') return ['answers-cut'];
  return typeof error === 'string' || (countOf(status) ?? 200) >= 500 ? ['answers-missing'] : [];
}
