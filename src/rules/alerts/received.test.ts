import { expect, it } from 'vitest';
import { evaluated, listed, resolved, sent, webhook } from '../../../test/rules/alerts/alerts.ts';
import { alertCases } from '../../../test/rules/alerts/cases.ts';
import { receivedAlerts } from '../../evidence/alerts/decode.ts';
import { jsonDocuments } from '../../evidence/threads/json-values.ts';
import { received } from './received.ts';

const job = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const slow = (task_name: string) =>
  sent('TaskSlow', { job_name: 'orders', job_id: job, task_name, task_id: job.replaceAll('a', 'b') });
const facts = { name: 'TaskSlow', job: 'orders', task: 'Sink', process: null, others: 0 };

alertCases(received, {
  'alert-fires': {
    shows: webhook([slow('Sink'), slow('Map')]),
    facts: { ...facts, task: null, others: 1 },
    looksLike: [
      ['one that is resolved', webhook([{ ...slow('Sink'), ...resolved }])],
      ['one that is pending', evaluated([slow('Sink')], 'pending')],
      ['one that is silenced', listed([slow('Sink')], 'suppressed')],
    ],
  },
  'alert-suppressed': {
    shows: listed([slow('Sink')], 'suppressed'),
    facts,
    looksLike: [
      ['one that is not', listed([slow('Sink')], 'active')],
      ['one that Alertmanager has not routed yet', listed([slow('Sink')], 'unprocessed')],
    ],
  },
  'alert-pending': {
    shows: evaluated([slow('Sink')], 'pending'),
    facts,
    looksLike: [['one that fires', evaluated([slow('Sink')])]],
  },
  'alert-resolved': {
    shows: webhook([{ ...slow('Sink'), ...resolved }]),
    facts,
    looksLike: [
      ['one that fires', webhook([slow('Sink')])],
      // Until when Alertmanager takes it for firing, where nothing more is heard.
      ['one whose end is an expiry', listed([slow('Sink')])],
    ],
  },
});

const judged = (text: string) => received.judge(receivedAlerts(jsonDocuments(text), 'a').alerts);

it('what all alerts of a name say alike is what they are about', () => {
  const [one] = judged(webhook([slow('Sink'), slow('Map')]));
  expect(one!.about).toEqual({ job, vertex: job.replaceAll('a', 'b') });
  const [differs] = judged(webhook([slow('Sink'), sent('TaskSlow', { job_name: 'orders', job_id: job })]));
  expect(differs!.about).toEqual({ job });
  expect(judged(webhook([slow('Sink'), sent('TaskSlow', { job_name: 'clicks' })]))).toHaveLength(2);
});

it.each([
  ['page', 'critical'],
  ['info', 'warning'],
  ['none', 'notice'],
])('who is told of an alert has to look: severity %s is %s', (severity, is) => {
  expect(judged(webhook([sent('A', { severity })]))[0]!.severity).toBe(is);
});
