// The options of the Kubernetes operator, as its releases document them -> rows of data/config-keys.tsv.
import { execFileSync } from 'node:child_process';
import type { ConfigKey } from '../../src/configuration/config-keys.ts';
import { isLater } from '../../src/configuration/version.ts';
import { earlierIn, firstSentence } from './config-keys.ts';

const options = 'src/main/java/org/apache/flink/';

/** Where the operator names its options; what it calls a key before its own prefix. */
const sources = [
  `flink-autoscaler/${options}autoscaler/config/AutoScalerOptions.java`,
  `flink-kubernetes-operator/${options}kubernetes/operator/config/KubernetesOperatorConfigOptions.java`,
];

const prefixes = new Map([
  ['autoScalerConfig', 'job.autoscaler.'],
  ['autoScalerConfigKey', 'job.autoscaler.'],
  ['oldOperatorConfigKey', 'kubernetes.operator.job.autoscaler.'],
  ['operatorConfig', 'kubernetes.operator.'],
  ['operatorConfigKey', 'kubernetes.operator.'],
]);

interface Documented {
  key: string;
  type: string;
  default: string;
  description: string;
}

/** `checkout` is a clone of the operator with its tags. */
export function operatorKeys(checkout: string): ConfigKey[] {
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', checkout, ...words], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const versions = git('tag', '--list', 'release-1.*.0')
    .split('\n')
    .flatMap((tag) => /^release-(1\.\d+)\.0$/.exec(tag)?.[1] ?? [])
    .sort((a, b) => (isLater(a, b) ? 1 : -1));
  const documented = versions.map((version) => {
    const files = git('ls-tree', '-r', '--name-only', `release-${version}.0`).split('\n');
    const tables = files.filter((file) => /generated\/.*_configuration\.html$/.test(file));
    return new Map(
      tables
        .flatMap((file) => optionsIn(git('show', `release-${version}.0:${file}`)))
        .map((one) => [one.key, one]),
    );
  });
  const old = oldNames(sources.map((file) => git('show', `release-${versions.at(-1)}.0:${file}`)).join('\n'));
  const replaced = new Set([...old.values()].flat());
  const keys = [...new Set(documented.flatMap((all) => [...all.keys()]))];
  return keys
    .filter((key) => !replaced.has(key))
    .map((key): ConfigKey => {
      const at = versions.flatMap((_, at) => (documented[at]!.has(key) ? [at] : []));
      const newest = documented[at.at(-1)!]!.get(key)!;
      return {
        key,
        type: newest.type,
        default: newest.default,
        earlierTypes: [],
        earlierDefaults: earlierIn(
          versions,
          documented.map((all) => all.get(key)?.default),
        ).map(({ before, value }) => ({ before, default: value })),
        since: at[0] === 0 ? '' : versions[at[0]!]!,
        removed: versions[at.at(-1)! + 1] ?? '',
        oldNames: (old.get(key) ?? []).map((name) => ({ name, until: null })),
        fallbacks: [],
        of: 'operator',
        description: newest.description,
      };
    });
}

/** Some options of Flink stand in its documentation as well. */
const ofOperator = /^(?:kubernetes\.operator|job\.autoscaler|autoscaler|metrics\.scope\.k8soperator)\./;

/** The rows of a table of the documentation. */
function optionsIn(html: string): Documented[] {
  return html
    .split('<tr>')
    .map((row) => Array.from(row.matchAll(/<td[^>]*>(.*?)<\/td>/gs), ([, cell]) => plain(cell!)))
    .filter((cells) => cells.length === 4 && ofOperator.test(cells[0]!))
    .map(([key = '', value = '', type = '', description = '']) => ({
      key,
      default: value,
      type,
      description: firstSentence(description),
    }));
}

const plain = (html: string) =>
  html
    .replace(/<(?:br|li|ul)[^>]*>/g, ' ')
    .replace(/<[^<>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

/** Each key with the names that are read in its place: `withDeprecatedKeys`, `withFallbackKeys`. */
function oldNames(java: string): Map<string, string[]> {
  const named = /(\w+)\(\s*"([^"]+)"\s*\)|K8S_OP_CONF_PREFIX \+ "([^"]+)"/g;
  const namesIn = (text: string) =>
    Array.from(text.matchAll(named), ([, how = 'operatorConfig', name, own]) =>
      prefixes.has(how) ? `${prefixes.get(how)}${name ?? own}` : null,
    ).filter((name) => name !== null);
  return new Map(
    java.split(/public static final ConfigOption/).flatMap((option): [string, string[]][] => {
      const [head = '', ...old] = option.split(/\.with(?:Deprecated|Fallback)Keys\(/);
      const [key] = namesIn(head);
      const names = [...new Set(old.flatMap((text) => namesIn(text.split(/\.with|;\n/)[0]!)))];
      return key === undefined || names.length === 0 ? [] : [[key, names]];
    }),
  );
}
