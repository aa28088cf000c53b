import type { ConfigKey } from './config-keys.ts';
import type { Configuration, Setting } from './configuration.ts';
import { bytesOf, durationOf, flagOf, numberOf } from './values.ts';
import { isLater } from './version.ts';

/** The settings of a configuration as rules ask for them: by the present name, whatever name was written. */
export class Settings {
  private readonly configuration: Configuration;
  private readonly keys: Map<string, ConfigKey>;
  /** The minor version; null where it is not known. */
  readonly flink: string | null;

  constructor(configuration: Configuration, keys: Map<string, ConfigKey>, flink: string | null) {
    this.configuration = configuration;
    this.keys = keys;
    this.flink = flink;
  }

  /** What the operator reads. */
  get resource(): Configuration['resource'] {
    return this.configuration.resource;
  }

  /** What a key is called in this version. */
  nameOf(key: string): string {
    const entry = this.keys.get(key);
    if (!entry || this.flink === null || !isLater(entry.since, this.flink)) return key;
    return entry.oldNames[0]?.name ?? key;
  }

  /** Where a key, or the most recent of its old names, is set. */
  at(key: string): Setting | null {
    const names = [key, ...(this.keys.get(key)?.oldNames ?? []).map(({ name }) => name)];
    return (
      names.map((name) => this.configuration.settings.get(name)).find((setting) => setting !== undefined) ??
      null
    );
  }

  has = (key: string): boolean => this.at(key) !== null;

  /** As it is written, without space around it; null where it is not set. */
  text(key: string): string | null {
    const value = this.at(key)?.value.trim() ?? '';
    return value === '' ? null : value;
  }

  /** Whether the value is one of these, in whatever case. */
  is(key: string, ...values: string[]): boolean {
    const value = this.text(key)?.toLowerCase();
    return value !== undefined && values.some((one) => one.toLowerCase() === value);
  }

  flag = (key: string): boolean | null => this.read(key, flagOf);
  number = (key: string): number | null => this.read(key, numberOf);
  /** In milliseconds. */
  duration = (key: string): number | null => this.read(key, durationOf);
  bytes = (key: string): number | null => this.read(key, bytesOf);

  /** Every key that is set. */
  all = (): Setting[] => [...this.configuration.settings.values()];

  /** Whether this is for a version, or a later one; false where the version is not known. */
  isFrom = (version: string): boolean => this.flink !== null && !isLater(version, this.flink);

  private read<T>(key: string, as: (value: string) => T | null): T | null {
    const value = this.text(key);
    return value === null ? null : as(value);
  }
}
