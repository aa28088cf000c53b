// Text -> the configurations in it: flink-conf.yaml, config.yaml, properties, resources of the Kubernetes operator, ConfigMaps.

import { basename } from 'node:path';
import type { Configuration, Setting } from './configuration.ts';
import { inPairs, notYaml, withoutComment } from './own-files.ts';
import { minorOf } from './version.ts';
import { NotReadable, yamlDocuments } from './yaml.ts';

/** More settings than anybody writes; aliases of YAML can make millions out of a few lines. */
const most = { settings: 20_000, depth: 40 };

/**
 * The configurations in a text; none where it is something else. Throws NotReadable. `name` is what the file is called where Flink reads
 * it, which tells how it does.
 */
export const readConfigurations = (text: string, file: string, name = basename(file)): Configuration[] =>
  readAs(name, text.replace(/^\ufeff/, ''), file).map((one) =>
    one.resource === null ? { ...one, name: one.name ?? name } : one,
  );

function readAs(name: string, plain: string, file: string): Configuration[] {
  if (name === 'flink-conf.yaml') return [{ ...configuration(file, []), ...inPairs(plain) }];
  const mistake = name === 'config.yaml' ? notYaml(plain) : null;
  if (mistake) return [{ ...configuration(file, looseSettings(plain)), mistakes: [mistake] }];
  const flat = flatSettings(plain);
  if (flat) return [configuration(file, flat)];
  return yamlDocuments(plain).documents.flatMap((document) => inDocument(document, file, linesOfKeys(plain)));
}

/** What the REST API answers to `/jobmanager/config`, by key. */
export const answeredConfiguration = (
  file: string,
  flink: string | null,
  entries: Map<string, string>,
): Configuration =>
  configuration(
    file,
    Array.from(entries, ([key, value]) => ({ key, value, line: null })),
    minorOf(flink),
  );

const configuration = (
  file: string,
  settings: Setting[],
  flink: string | null = null,
  resource: Configuration['resource'] = null,
): Configuration => ({
  file,
  name: null,
  flink,
  resource,
  settings: new Map(settings.map((setting) => [setting.key, setting])),
  mistakes: [],
});

const comment = /^\s*(?:[#!]|---\s*$|\.\.\.\s*$|$)/;
const pair = /^(?:-D)?([A-Za-z][^\s:=]{0,300})(?::(?:\s|$)|\s{0,20}=)\s{0,80}(.*)$/;

/** Each line a key with its value, as Flink 1.x reads `flink-conf.yaml`; null where a line is something else. */
function flatSettings(text: string): Setting[] | null {
  const settings: Setting[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (comment.test(line)) continue;
    const [, key, value] = pair.exec(line.slice(0, 64 * 1024).trimEnd()) ?? [];
    if (key === undefined || /^[|>[{&*]|^$/.test(value!)) return null;
    settings.push({ key, value: withoutComment(value!), line: at + 1 });
  }
  return settings.length > 0 ? settings : null;
}

type Lines = Map<string, number>;

function inDocument(document: unknown, file: string, lines: Lines): Configuration[] {
  const { apiVersion, kind, items, spec, data } = fieldsOf(document);
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') {
    const settings = settingsIn(document, '', lines);
    return settings.length > 0 ? [configuration(file, settings)] : [];
  }
  if (Array.isArray(items))
    return items.slice(0, most.settings).flatMap((item) => inDocument(item, file, new Map()));
  if (kind === 'FlinkDeployment' || kind === 'FlinkSessionJob') return [resource(kind, spec, file, lines)];
  if (kind === 'FlinkBlueGreenDeployment')
    return [
      resource('FlinkDeployment', fieldsOf(fieldsOf(spec).template).spec, file, lines, 'spec.template.spec.'),
    ];
  return kind === 'ConfigMap' ? inConfigMap(data, file) : [];
}

function resource(
  kind: 'FlinkDeployment' | 'FlinkSessionJob',
  spec: unknown,
  file: string,
  lines: Lines,
  below = 'spec.',
): Configuration {
  const { flinkConfiguration, flinkVersion, ...fields } = fieldsOf(spec);
  const settings = [
    ...settingsIn(fields, 'spec.', lines, below),
    ...settingsIn(flinkConfiguration, '', lines, `${below}flinkConfiguration.`),
  ];
  return configuration(file, settings, minorOf(String(flinkVersion)), kind);
}

/** The files in a ConfigMap that are Flink's. */
const files = ['config.yaml', 'flink-conf.yaml'];

const inConfigMap = (data: unknown, file: string): Configuration[] =>
  files.flatMap((name) => {
    const text = fieldsOf(data)[name];
    if (typeof text !== 'string') return [];
    return readConfigurations(text, file, name).map(({ settings, mistakes, ...rest }) => ({
      ...rest,
      settings: new Map(Array.from(settings, ([key, setting]) => [key, { ...setting, line: null }])),
      mistakes: mistakes.map((mistake) => ({ ...mistake, line: null })),
    }));
  });

/** The leaves of a value, by their paths. `below` is where they stand in the file. */
function settingsIn(value: unknown, prefix: string, lines: Lines, below = prefix): Setting[] {
  const settings: Setting[] = [];
  let visited = 0;
  const visit = (value: unknown, path: string, depth: number): void => {
    if (++visited > most.settings || depth > most.depth) throw new NotReadable('too large');
    if (isMapping(value))
      for (const [key, part] of Object.entries(value))
        visit(part, path === '' ? key : `${path}.${key}`, depth + 1);
    else if (path !== '')
      settings.push({
        key: `${prefix}${path}`,
        value: textOf(value, depth),
        line: lines.get(`${below}${path}`) ?? null,
      });
  };
  const textOf = (value: unknown, depth: number): string => {
    if (!Array.isArray(value)) return isMapping(value) ? '' : String(value ?? '');
    visited += value.length;
    if (visited > most.settings || depth > most.depth) throw new NotReadable('too large');
    return value.map((part) => textOf(part, depth + 1)).join(';');
  };
  visit(value, '', 0);
  return settings;
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fieldsOf = (value: unknown): Record<string, unknown> => (isMapping(value) ? value : {});

/** The keys of what cannot be parsed, as the indentation tells: enough to see whose file it is. */
const looseSettings = (text: string): Setting[] =>
  Array.from(linesOfKeys(text), ([key, line]) => ({ key, value: '', line }));

/** On which line a key stands, by its path, as the indentation tells. */
function linesOfKeys(text: string): Lines {
  const lines: Lines = new Map();
  let above: { indent: number; key: string }[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const [, indent, key] = /^( {0,80})"?([A-Za-z][\w.-]{0,300})"?:(?:\s|$)/.exec(line) ?? [];
    if (key === undefined) continue;
    above = [...above.filter((outer) => outer.indent < indent!.length), { indent: indent!.length, key }];
    lines.set(above.map((outer) => outer.key).join('.'), at + 1);
  }
  return lines;
}
