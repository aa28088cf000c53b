import { minorOf } from '../../configuration/version.ts';
import { FlinkdocError } from '../../errors.ts';
import type { InputSource } from '../../evidence/inputs.ts';
import { redactor } from '../../redact/redactor.ts';
import type { Outcome } from '../../types.ts';
import { askOptions, unlessSaid } from '../shared/cluster.ts';
import { inputsOf } from '../shared/inputs.ts';
import { type Call, type Tool, tool } from './tool.ts';

export const tools: Tool[] = [
  tool({
    name: 'flink_search',
    input: 'search',
    output: 'search',
    evidence: false,
    asks: false,
    needs: [],
    run: async ({ library, io }, { query, limit = 5, tag }) => {
      const { searchCommand } = await import('../search/run.ts');
      return searchCommand(library, [query], { limit, ...(tag === undefined ? {} : { tag }) }, io);
    },
  }),
  tool({
    name: 'flink_show',
    input: 'show',
    output: 'show',
    evidence: false,
    asks: false,
    needs: [],
    run: async ({ library }, { id, sections = [] }) => {
      const { showCommand } = await import('../show/run.ts');
      return showCommand(library, id, sections.length === 0 ? {} : { section: sections.join(',') });
    },
  }),
  tool({
    name: 'flink_next_question',
    input: 'nextQuestion',
    output: 'diagnose',
    evidence: false,
    asks: false,
    needs: [],
    run: async ({ library, io }, { tree, answers = [] }) => {
      const { diagnoseCommand } = await import('../diagnose/run.ts');
      return diagnoseCommand(library, tree, { answer: answers }, io, null);
    },
  }),
  tool({
    name: 'flink_triage',
    input: 'triage',
    output: 'triage',
    evidence: true,
    asks: false,
    needs: [],
    run: (call, { text, files = [] }) =>
      triage(
        call,
        files.map((file) => call.allowed.file(file)),
        text,
      ),
  }),
  tool({
    name: 'flink_triage_bundle',
    input: 'triageBundle',
    output: 'triage',
    evidence: true,
    asks: false,
    needs: ['roots'],
    run: async (call, { bundle, files = [] }) => {
      const outcome = await triage(
        call,
        [bundle, ...files].map((file) => call.allowed.file(file)),
      );
      if ((outcome.page!.data as { cluster?: string | null }).cluster === null) throw noBundle(bundle);
      return outcome;
    },
  }),
  tool({
    name: 'flink_triage_cluster',
    input: 'triageCluster',
    output: 'triage',
    evidence: true,
    asks: true,
    needs: ['clusters'],
    run: ({ cluster, ...call }, { jobmanager, job, quick = false }) =>
      triage({ ...call, cluster: { ...cluster, quick, ...(job === undefined ? {} : { job }) } }, [
        call.allowed.place(jobmanager),
      ]),
  }),
  tool({
    name: 'flink_check_config',
    input: 'checkConfig',
    output: 'checkConfig',
    evidence: true,
    asks: true,
    needs: [],
    run: async (call, { text, files = [], flink }) => {
      const { checkConfigSources } = await import('../check-config/run.ts');
      const paths = files.map((file) => call.allowed.place(file));
      const only = { quick: true, logs: false, threads: false };
      const sources = await sourcesOf({ ...call, cluster: { ...call.cluster, ...only } }, paths, text);
      const version = flink === undefined ? null : minorOf(flink);
      return checkConfigSources(
        call.library,
        sources,
        paths.length > 0 ? paths : [pasted],
        version === null ? {} : { flink: version },
        call.io,
      );
    },
  }),
  tool({
    name: 'flink_compare',
    input: 'compare',
    output: 'compare',
    evidence: true,
    asks: true,
    needs: ['roots', 'clusters'],
    run: async ({ library, io, allowed, cluster, redact }, { before, after }) => {
      const { compareCommand } = await import('../compare/run.ts');
      const [from, to] = [allowed.place(before), allowed.place(after)];
      return compareCommand(library, from, to, { ...cluster, redact }, io);
    },
  }),
];

/** The name of a text that is no file. */
const pasted = 'text';

async function triage(call: Call, paths: string[], text?: string): Promise<Outcome> {
  const [{ triageSources }, { triaged }] = await Promise.all([
    import('../triage/judge-files.ts'),
    import('../triage/run.ts'),
  ]);
  const { library, io, redact } = call;
  const sources = await sourcesOf(call, paths, text);
  const named = text === undefined ? paths : ['-', ...paths];
  return triaged(library, await triageSources(library, sources, named, io, redactor(redact)), { redact }, io);
}

/** What was pasted, and what paths name that are allowed. */
async function sourcesOf(call: Call, paths: string[], text: string | undefined): Promise<InputSource[]> {
  if (text === undefined && paths.length === 0) throw nothingNamed();
  const { library, io, cluster, redact } = call;
  const typed = text === undefined ? [] : [[{ name: pasted, path: null, bytes: Buffer.from(text) }]];
  return [
    ...typed,
    ...(await inputsOf(paths, askOptions({ ...unlessSaid, ...cluster, redact }, io, library.lang), io)),
  ];
}

const nothingNamed = () =>
  new FlinkdocError({
    en: [
      'Neither text nor files were given.',
      'Give the lines as text, or name files below an allowed folder.',
    ],
    zh: ['既没有给出 text，也没有给出 files。', '把内容放进 text，或者给出允许的目录里的文件。'],
  });

const noBundle = (name: string) =>
  new FlinkdocError({
    en: [
      `"${name}" is no bundle: no cluster was read in it.`,
      'For logs and thread dumps there is flink_triage.',
    ],
    zh: [`“${name}”不是 collect 的包，里面没有集群的数据。`, '日志和线程转储请用 flink_triage。'],
  });
