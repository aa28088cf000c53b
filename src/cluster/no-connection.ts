// Errors of a request, and what to do about them.

import { tlsErrors } from './no-tls.ts';
import type { Reply } from './rest-client.ts';
import type { Case, Trouble } from './trouble.ts';

const seconds = ({ took }: Reply) => Math.max(1, Math.round(took / 1000));

const isTls = (address: string) => /^https:/i.test(address);

const errors: Case[] = [
  {
    codes: /^redirect$/,
    says: ({ body }) => {
      const to = body.toString('utf8');
      return (address) => ({
        en: [
          `${address} sends on to another host, ${to}.`,
          'Name that address, if you trust it with your credentials.',
        ],
        zh: [`${address} 重定向到了另一台主机 ${to}。`, '如果信任它，请直接给出那个地址。'],
      });
    },
  },
  {
    codes: /^redirect-loop$/,
    says: () => (address) => ({
      en: [
        `${address} sends on to itself, again and again.`,
        'A proxy waits for a login, or for a path: name the path of the Web UI, or put credentials into --auth-file.',
      ],
      zh: [
        `${address} 一直重定向到它自己。`,
        '代理多半在要求登录或缺少路径：请给出 Web UI 的完整路径，或用 --auth-file 提供凭据。',
      ],
    }),
  },
  {
    codes: /^timeout$|_TIMEOUT$|^ETIMEDOUT$/,
    says: (reply) => (address) => ({
      en: [
        `${address} did not answer within ${seconds(reply)} s.`,
        'Is the JobManager overloaded, or does a firewall drop the request? Read its log: flinkdoc triage jobmanager.log',
      ],
      zh: [
        `${address} 在 ${seconds(reply)} 秒内没有回答。`,
        'JobManager 是不是过载，或者请求被防火墙丢弃？读它的日志：flinkdoc triage jobmanager.log',
      ],
    }),
  },
  {
    codes: /^cut-off$/,
    says: () => (address) => ({
      en: [
        `${address} broke its answer off half way.`,
        'The JobManager died, or a proxy cut it: try again, and ask the JobManager without the proxy.',
      ],
      zh: [
        `${address} 的回答到一半就断了。`,
        'JobManager 挂了，或者被代理截断：再试一次，并绕过代理直接问 JobManager。',
      ],
    }),
  },
  {
    codes: /^too-long$/,
    says: () => (address) => ({
      en: [
        `${address} is no JobManager: its answer does not end.`,
        'Name the address of the Flink Web UI; behind a proxy with its path: http://proxy/flink/orders',
      ],
      zh: [
        `${address} 不是 JobManager：它返回的内容没完没了。`,
        '请给出 Flink Web UI 的地址；经过代理时带上路径：http://proxy/flink/orders',
      ],
    }),
  },
  {
    codes: /^(?:UND_ERR_SOCKET|ECONNRESET|EPIPE)$/,
    says: (reply) => (address) => ({
      en: [
        `${address} closed the connection without an answer (${reply.error}).`,
        isTls(address)
          ? 'It may ask for a certificate of yours: --cert cert.pem --key key.pem'
          : 'Does it speak TLS: https://? Is it the port of the Web UI (8081), and not that of RPC (6123)?',
      ],
      zh: [
        `${address} 没有回答就关闭了连接（${reply.error}）。`,
        isTls(address)
          ? '它可能要求客户端证书：--cert cert.pem --key key.pem'
          : '它是不是要用 TLS：https://？端口是不是 Web UI 的（8081），而不是 RPC 的（6123）？',
      ],
    }),
  },
  {
    codes: /^HPE_|^HTTPParserError$/,
    says:
      ({ error }) =>
      (address) => ({
        en: [
          `${address} does not speak HTTP (${error}).`,
          'Name the port of the Web UI (8081); with TLS: https://',
        ],
        zh: [
          `${address} 说的不是 HTTP（${error}）。`,
          '请给出 Web UI 的端口（8081）；用了 TLS 就写 https://',
        ],
      }),
  },
  ...tlsErrors,
];

const unreachable: Pick<Case, 'says'> = {
  says:
    ({ error }) =>
    (address) => ({
      en: [
        `${address} cannot be reached: ${error}.`,
        'Is the port that of the Web UI? On Kubernetes: kubectl port-forward svc/<name>-rest 8081',
      ],
      zh: [
        `连不上 ${address}：${error}。`,
        '端口是 Web UI 的吗？在 Kubernetes 上：kubectl port-forward svc/<name>-rest 8081',
      ],
    }),
};

/** Why no whole answer came. */
export const noConnection = (reply: Reply, error: string): Trouble =>
  (errors.find(({ codes }) => codes.test(error)) ?? unreachable).says(reply);
