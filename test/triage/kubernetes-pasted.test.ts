import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileKindOf } from '../../src/evidence/kinds/kind.ts';
import { flinkdoc } from '../fake-io.ts';
import { temporaryFolder } from '../library/team.ts';

// What a ticket puts around objects of Kubernetes takes nothing of them away.

const cwd = temporaryFolder('kubernetes-pasted');
const told = (path: string) => readFileSync(join('test/evidence', path), 'utf8');
const indented = (text: string, by: string) => text.replace(/^/gm, by);
const before = 'Hi all, since tonight the job does not start, this is what I see:\n\n';
const after = '\n\nAny idea? Thanks a lot\n';

/** What stands around it, and how many lines of that stand above. */
const wrappings: Record<string, [wrapped: (text: string) => string, above: number]> = {
  indentation: [(text) => indented(text, '    '), 0],
  quoted: [(text) => indented(text, '> '), 0],
  'quoted twice': [(text) => indented(text, '>> '), 0],
  'ends of lines as on Windows': [(text) => text.replaceAll('\n', '\r\n'), 0],
  'a fence': [(text) => `\`\`\`yaml\n${text}\n\`\`\`\n`, 1],
  'a fence of Jira': [(text) => `{code:java}\n${text}\n{code}\n`, 1],
  'its command': [(text) => `$ kubectl get pod,flinkdeployment -n flink\n${text}`, 1],
  sentences: [(text) => `${before}${text}${after}`, 2],
  'sentences and a fence': [(text) => `${before}\`\`\`\n${text}\n\`\`\`${after}`, 3],
};

async function triaged(text: string): Promise<[id: string, line: number][]> {
  writeFileSync(join(cwd, 'pasted.txt'), text);
  const { stdout, exitCode } = await flinkdoc(['triage', 'pasted.txt', '--format', 'json'], { cwd });
  expect(exitCode).toBe(0);
  return JSON.parse(stdout).findings.map((one: { id: string; seen: { line: number }[] }) => [
    one.id,
    one.seen[0]!.line,
  ]);
}

describe.each([
  'kubernetes/describe-pod.txt',
  'kubernetes/operator-1.6.json',
  'kubernetes/operator-1.10.yaml',
  'kubernetes/pods.txt',
  'kubernetes-recorded/status-alone.yaml',
  'kubernetes-recorded/part-of-description.txt',
])('%s', async (path) => {
  const plain = await triaged(told(path));
  it.each(Object.entries(wrappings))('in %s', async (_, [wrapped, above]) => {
    expect(plain.length).toBeGreaterThan(0);
    expect(await triaged(wrapped(told(path)))).toEqual(plain.map(([id, line]) => [id, line + above]));
  });
});

describe('is left as it was', () => {
  const object = told('kubernetes-recorded/lost-deployment.yaml');
  const line = '2026-11-22 03:15:00,123 INFO  o.a.f.k.o.Reconciler [] - Observed';
  const sentence = 'The operator writes what it sees into the status of the resource, and reads it again.\n';
  it.each([
    ['log', 'an object below a line of a log', `${line}\n${object}`],
    ['log', 'a log that is told of beside an object', `${before}\`\`\`\n${object}\n\`\`\`\n${line}\n`],
    ['other', 'a document', `# A\n\n${sentence.repeat(9)}\n## B\n\n\`\`\`yaml\n${object}\n\`\`\`\n\n## C\n`],
    ['other', 'an example in a long text', `${sentence.repeat(50)}\n\`\`\`yaml\n${object}\n\`\`\`\n`],
  ])('%s: %s', (kind, _, text) => {
    expect(fileKindOf(text)).toBe(kind);
  });
});

it.each([
  ['very many marks', '>'.repeat(60_000)],
  ['marks with spaces', '> '.repeat(30_000)],
  ['nothing but fences', '```\n'.repeat(16_000)],
  ['nothing but spaces', ' '.repeat(60_000)],
  ['nothing but braces', '{'.repeat(60_000)],
])('%s do no harm', (_, text) => {
  expect(fileKindOf(text)).not.toBe('kubernetes');
});

it('a table names no image: none is told', async () => {
  const table = `NAME${' '.repeat(24)}READY   STATUS             RESTARTS   AGE\norders-taskmanager-1-1      0/1     ImagePullBackOff   0          12m\n`;
  writeFileSync(join(cwd, 'pods.txt'), table);
  const said = async (lang: string) =>
    JSON.parse((await flinkdoc(['triage', 'pods.txt', '--format', 'json', '--lang', lang], { cwd })).stdout);
  expect((await said('en')).verdict).toBe(
    'Pod orders-taskmanager-1-1 does not start: its image is not pulled (ImagePullBackOff).',
  );
  expect((await said('zh')).verdict).toBe(
    'Pod orders-taskmanager-1-1 起不来：镜像拉取不到（ImagePullBackOff）。',
  );
});
