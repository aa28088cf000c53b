import { yamlDocuments } from '../../configuration/yaml.ts';
import { isObject, type Json, type JsonObject, jsonDocuments } from '../threads/json-values.ts';
import { at } from './fields.ts';
import { isPartOfDescription, isPrinted, printedObjects } from './printed.ts';

/** The objects in a text of JSON or YAML, those of lists one by one, or in what kubectl printed for people. Throws NotReadable. */
export function objectsIn(text: string): JsonObject[] {
  if (isPrinted(text) || isPartOfDescription(text)) return printedObjects(text);
  const documents = /^\s*[{[]/.test(text) ? jsonDocuments(text) : fromYaml(text);
  return documents.flatMap((document) => unlisted(document)).map(resourceOfStatus);
}

/** A status that was pasted alone, or what stands in it, is that of a resource of the operator, if it says so. */
function resourceOfStatus(object: JsonObject): JsonObject {
  const { line, fields } = object;
  if (fields.has('kind')) return object;
  if (fields.has('jobManagerDeploymentStatus'))
    return {
      line,
      fields: new Map<string, Json>([
        ['kind', 'FlinkDeployment'],
        ['status', object],
      ]),
    };
  if (at(object, 'status', 'jobManagerDeploymentStatus') === undefined) return object;
  return { line, fields: new Map([...fields, ['kind', 'FlinkDeployment']]) };
}

function unlisted(document: Json): JsonObject[] {
  if (Array.isArray(document)) return document.filter(isObject);
  if (!isObject(document)) return [];
  const items = document.fields.get('items');
  return Array.isArray(items) ? items.filter(isObject) : [document];
}

/** YAML as if it were JSON. What an alias names is made once, so that a few lines do not grow into millions. */
function fromYaml(text: string): Json[] {
  const { documents, lines } = yamlDocuments(text);
  const made = new Map<unknown, Json>();
  const jsonOf = (value: unknown): Json => {
    if (typeof value !== 'object' || value === null) return String(value ?? '');
    const before = made.get(value);
    if (before !== undefined) return before;
    if (Array.isArray(value)) {
      const list: Json[] = [];
      made.set(value, list);
      for (const item of value) list.push(jsonOf(item));
      return list;
    }
    const object: JsonObject = { line: lines.get(value) ?? 1, fields: new Map() };
    made.set(value, object);
    for (const [key, field] of Object.entries(value)) object.fields.set(key, jsonOf(field));
    return object;
  };
  return documents.map(jsonOf);
}
