// What stands in the way of a JobManager's answer, and what to do about it.

import { noConnection } from './no-connection.ts';
import type { Reply } from './rest-client.ts';
import type { Case, Trouble } from './trouble.ts';

/** A request that did not bring what a JobManager answers with 200. */
export function noAnswer(reply: Reply): Trouble {
  const { error, status } = reply;
  if (error !== null) return noConnection(reply, error);
  return statuses.find(({ codes }) => codes.test(`${status}`))?.says(reply) ?? noFlink(`HTTP ${status}`);
}

const statuses: Case[] = [
  {
    codes: /^40[13]$|^407$/,
    says:
      ({ status }) =>
      (address) => ({
        en: [
          `${address} asks for credentials (${status}).`,
          'Put user:password or a bearer token into a file: --auth-file <file>; or set FLINKDOC_AUTH.',
        ],
        zh: [
          `${address} 要求认证（${status}）。`,
          '把 user:password 或 Bearer token 写进文件：--auth-file <file>；或设置 FLINKDOC_AUTH。',
        ],
      }),
  },
  {
    codes: /^503$/,
    says: () => (address) => ({
      en: [
        `The JobManager at ${address} has no leader now (503).`,
        'It is a standby, or an election runs: try again in a minute, or ask another JobManager.',
      ],
      zh: [
        `${address} 的 JobManager 目前没有 leader（503）。`,
        '它是备用节点，或正在选主：一分钟后再试，或换一个 JobManager。',
      ],
    }),
  },
  {
    codes: /^50[24]$/,
    says:
      ({ status }) =>
      (address) => ({
        en: [
          `The proxy at ${address} does not reach the JobManager (${status}).`,
          'Does the JobManager run? On Kubernetes: kubectl get pods -l component=jobmanager',
        ],
        zh: [
          `${address} 的代理连不上 JobManager（${status}）。`,
          'JobManager 在运行吗？在 Kubernetes 上：kubectl get pods -l component=jobmanager',
        ],
      }),
  },
  {
    codes: /^(?:5\d\d|429)$/,
    says:
      ({ status }) =>
      (address) => ({
        en: [
          `${address} answers ${status}: it is there, and fails.`,
          'Try again in a minute; why stands in the log of the JobManager, or of the proxy: flinkdoc triage jobmanager.log',
        ],
        zh: [
          `${address} 返回 ${status}：服务在，但出错了。`,
          '一分钟后再试；原因在 JobManager 或代理的日志里：flinkdoc triage jobmanager.log',
        ],
      }),
  },
];

/** Something answers, and it is not Flink. */
export function noFlink(what: string): Trouble {
  return (address) => ({
    en: [
      `${address} is no JobManager: it answered ${what}.`,
      'Name the address of the Flink Web UI; behind a proxy with its path: http://proxy/flink/orders',
    ],
    zh: [
      `${address} 不是 JobManager：它返回的是 ${what}。`,
      '请给出 Flink Web UI 的地址；经过代理时带上路径：http://proxy/flink/orders',
    ],
  });
}
