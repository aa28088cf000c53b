import type { AlertState, ReceivedAlert } from '../received-alerts.ts';
import { isObject, type Json, type JsonObject } from '../threads/json-values.ts';
import { aboutIn, namesInLabels, severityIn, type Texts } from './labels.ts';
import { exprIn, pagesIn } from './links.ts';

/** Of more alerts nobody reads. */
const mostAlerts = 5000;
/** A line to quote. */
const longestText = 1000;

/** What may hold alerts: a webhook's body, the answer of `/api/v2/alerts`, those of `/api/v1/alerts`; null for anything else. */
export function alertsOf(document: Json | undefined): JsonObject[] | null {
  if (Array.isArray(document)) return document.length > 0 ? listIn(document) : null;
  if (!isObject(document)) return null;
  const { fields } = document;
  const data = fields.get('data');
  // Prometheus answers with an object, Alertmanager's first version with a list.
  if (fields.has('status') && isObject(data) && data.fields.size === 1)
    return listIn(data.fields.get('alerts'));
  if (fields.has('status') && Array.isArray(data) && data.length > 0) return listIn(data);
  const isWebhook = ['receiver', 'groupKey', 'groupLabels', 'commonLabels'].some((key) => fields.has(key));
  return isWebhook ? listIn(fields.get('alerts')) : null;
}

/** Of what is cut off the last one may be no alert any more. */
const listIn = (value: Json | undefined) =>
  Array.isArray(value) && (value.length === 0 || isAlert(value[0])) ? value.filter(isAlert) : null;

/** The labels are what an alert is known by. */
const isAlert = (value: Json | undefined): value is JsonObject =>
  isObject(value) &&
  isObject(value.fields.get('labels')) &&
  ['annotations', 'startsAt', 'activeAt', 'state', 'fingerprint'].some((key) => value.fields.has(key));

/** The alerts of a file; `more` says whether there are others: those of a group that Alertmanager left out as well. */
export function receivedAlerts(documents: Json[], file: string): { alerts: ReceivedAlert[]; more: boolean } {
  const all = documents.flatMap((document) => alertsOf(document) ?? []);
  const leftOut = documents.some(
    (document) => isObject(document) && Number(document.fields.get('truncatedAlerts')) > 0,
  );
  const alerts = all.slice(0, mostAlerts).flatMap((alert) => alertIn(alert, file) ?? []);
  return { alerts, more: leftOut || all.length > mostAlerts };
}

function alertIn(alert: JsonObject, file: string): ReceivedAlert | null {
  const [labels, annotations] = [textsIn(alert, 'labels'), textsIn(alert, 'annotations')];
  const name = labels.get('alertname') ?? '';
  if (name === '') return null;
  const state = stateOf(alert);
  const until = timeIn(alert, 'endsAt');
  const says = ['summary', 'description', 'message'].flatMap((key) => annotations.get(key) ?? []);
  return {
    name,
    state,
    severity: severityIn(labels),
    ...namesInLabels(labels),
    about: aboutIn(labels),
    pages: pagesIn(annotations),
    expr: exprIn(textIn(alert, 'generatorURL')),
    since: timeIn(alert, 'startsAt') ?? timeIn(alert, 'activeAt'),
    until: state === 'resolved' ? until : null,
    quote: { file, line: alert.line, text: oneLine([`${name}:`, ...says].join(' ')) },
  };
}

/** In a webhook `status` is a word, in `/api/v2/alerts` an object; Prometheus calls it `state`. */
function stateOf(alert: JsonObject): AlertState {
  const status = alert.fields.get('status');
  const word = isObject(status) ? textIn(status, 'state') : textIn(alert, 'status') || textIn(alert, 'state');
  if (word === 'resolved' || word === 'inactive') return 'resolved';
  return word === 'pending' || word === 'suppressed' ? word : 'firing';
}

function textsIn(alert: JsonObject, key: string): Texts {
  const texts = alert.fields.get(key);
  return new Map(
    isObject(texts)
      ? Array.from(texts.fields).flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, oneLine(value)] as const] : [],
        )
      : [],
  );
}

const oneLine = (text: string) => text.slice(0, longestText).replace(/\s+/g, ' ').trim();

const textIn = ({ fields }: JsonObject, key: string) => {
  const value = fields.get(key);
  return typeof value === 'string' ? value : '';
};

/** `0001-01-01T00:00:00Z` is how Go writes that there is no time. */
function timeIn(alert: JsonObject, key: string): number | null {
  const text = textIn(alert, key);
  const at = /^[12]\d{3}-\d\d-\d\dT/.test(text) ? Date.parse(text.slice(0, 40)) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
