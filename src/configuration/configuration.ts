// Configuration as rules see it: keys with their values, wherever they were written. Types only.

/** A key with its value, and where it stands. */
export interface Setting {
  key: string;
  /** As it was written; the items of a list are joined with `;`, as Flink does. */
  value: string;
  /** Counted from 1; null of what was answered, or stands inside something else. */
  line: number | null;
}

/** What configures one cluster, or one job on it. */
export interface Configuration {
  /** The file, or the path that was asked. */
  file: string;
  /** What the file is called where Flink reads it: `config.yaml`; null of what was answered, and of resources. */
  name: string | null;
  /** The minor version of Flink it is for; null where it does not say. */
  flink: string | null;
  /** What the Kubernetes operator reads: fields of its resource are settings too, with their paths as keys. */
  resource: 'FlinkDeployment' | 'FlinkSessionJob' | null;
  /** By key; of a key that stands there twice the last one. */
  settings: Map<string, Setting>;
  /** Those of the file itself, in their order. */
  mistakes: Mistake[];
}

/** What Flink stumbles over before it looks at any key. */
export interface Mistake {
  /** `no-yaml`: `config.yaml` cannot be parsed. `no-pair`, `twice`: a line of `flink-conf.yaml` that is skipped, a key that stands there again. */
  is: 'no-yaml' | 'no-pair' | 'twice';
  /** The key in that line; empty where there is none. */
  key: string;
  line: number | null;
  /** In the parser's words, without a full stop; empty where it has none. */
  reason: string;
}
