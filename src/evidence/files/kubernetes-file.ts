import { withoutWrapping } from '../kubernetes/pasted.ts';
import { mostPrinted } from '../kubernetes/printed.ts';
import type { JsonObject } from '../threads/json-values.ts';
import { evidenceOf, lineCount, type Reader, readWhole } from './file-evidence.ts';
import { readTold } from './told-log.ts';

/** More than this is no list that anybody saved. */
const longest = 64 * 1024 * 1024;

/**
 * Reads objects of Kubernetes as `kubectl get -o json` and `-o yaml` write them, and as kubectl prints them. What they say of failures is
 * judged as if it had been logged. Manifests say nothing of what became of them.
 */
export const readKubernetes: Reader = async ({ file, search }, { read, truncated }) => {
  const { kubernetesObjects } = await import('../kubernetes/decode.ts');
  const { bytes, cut } = await readWhole(read, longest);
  const text = withoutWrapping(bytes.toString('utf8').replace(/^\ufeff/, ''));
  const objects = await readable(text);
  const kubernetes = kubernetesObjects(objects ?? [], file);
  const told = kubernetes ? (await import('../kubernetes/failures.ts')).failuresTold(kubernetes) : [];
  const log = told.length > 0 ? await readTold(file, told, search) : null;
  return {
    ...evidenceOf({
      file,
      kind: kubernetes ? 'kubernetes' : 'manifest',
      lines: lineCount(text),
      trouble: [
        ...(objects === null || truncated() ? ['truncated'] : []),
        ...(cut || (objects?.length ?? 0) >= mostPrinted ? ['crowded'] : []),
      ],
    }),
    kubernetes,
    log: log && log.groups.length > 0 ? { ...log, events: [] } : null,
  };
};

/** Null of what is no YAML, as templates of Helm. */
async function readable(text: string): Promise<JsonObject[] | null> {
  const { objectsIn } = await import('../kubernetes/documents.ts');
  try {
    return objectsIn(text);
  } catch {
    return null;
  }
}
