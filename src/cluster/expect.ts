// Whether a JobManager answers at an address, and what to do where none does.

import { FlinkdocError } from '../errors.ts';
import type { Collected } from './collect.ts';
import type { Reply, RestClient } from './rest-client.ts';
import { fieldsOf } from './values.ts';

/** Longer than any answer of `/config`. */
const shortAnswer = 64 * 1024;

/** Throws what is wrong with an address, and what to do, unless a JobManager answers there. */
export async function expectJobManager(client: RestClient, address: string): Promise<void> {
  const reply = await client.get('/config', shortAnswer);
  const trouble = troubleWith(reply);
  if (trouble) throw new FlinkdocError(trouble(address));
}

type Trouble = (address: string) => FlinkdocError['says'];

function troubleWith(reply: Reply): Trouble | null {
  const { status, error, body } = reply;
  if (error === 'redirect') {
    const to = body.toString('utf8');
    return (address) => ({
      en: [
        `${address} sends on to another host, ${to}.`,
        'Name that address, if you trust it with your credentials.',
      ],
      zh: [`${address} 重定向到了另一台主机 ${to}。`, '如果信任它，请直接给出那个地址。'],
    });
  }
  if (error !== null) return unreachable(error);
  if (status === 401 || status === 403)
    return (address) => ({
      en: [
        `${address} asks for credentials (${status}).`,
        'Put user:password or a bearer token into a file: --auth-file <file>; or set FLINKDOC_AUTH.',
      ],
      zh: [
        `${address} 要求认证（${status}）。`,
        '把 user:password 或 Bearer token 写进文件：--auth-file <file>；或设置 FLINKDOC_AUTH。',
      ],
    });
  if (status === 503)
    return (address) => ({
      en: [
        `The JobManager at ${address} has no leader now (503).`,
        'It is a standby, or an election runs: try again in a minute, or ask another JobManager.',
      ],
      zh: [
        `${address} 的 JobManager 目前没有 leader（503）。`,
        '它是备用节点，或正在选主：一分钟后再试，或换一个 JobManager。',
      ],
    });
  return status === 200 ? noFlink(body) : notFlink(`HTTP ${status}`);
}

function noFlink(body: Buffer): Trouble | null {
  let config: Record<string, unknown> = {};
  try {
    config = fieldsOf(JSON.parse(body.toString('utf8')));
  } catch {
    return notFlink(/^\s*</.test(body.toString('utf8')) ? 'HTML' : 'no JSON');
  }
  if (typeof config['flink-version'] !== 'string') return notFlink('JSON without flink-version');
  return null;
}

function notFlink(what: string): Trouble {
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

function unreachable(code: string): Trouble {
  const certificate = /CERT|SELF_SIGNED|UNABLE_TO_|TLS|SSL|EPROTO/.test(code);
  if (certificate)
    return (address) => ({
      en: [
        `The certificate of ${address} is not trusted (${code}).`,
        'Name the certificate of its authority: --ca ca.pem',
      ],
      zh: [`不信任 ${address} 的证书（${code}）。`, '用 --ca ca.pem 指定签发机构的证书。'],
    });
  return (address) => ({
    en: [
      `${address} cannot be reached: ${code}.`,
      'Is the port that of the Web UI? On Kubernetes: kubectl port-forward svc/<name>-rest 8081',
    ],
    zh: [
      `连不上 ${address}：${code}。`,
      '端口是 Web UI 的吗？在 Kubernetes 上：kubectl port-forward svc/<name>-rest 8081',
    ],
  });
}

/** Throws where a job was asked for that is not there. */
export function expectJob({ jobs }: Collected, job: string | null, address: string): void {
  if (job === null || jobs.length > 0) return;
  throw new FlinkdocError({
    en: [
      `${address} has no job whose name or id begins with "${job}".`,
      'Leave out --job to read all of them.',
    ],
    zh: [`${address} 上没有名称或 id 以“${job}”开头的作业。`, '不加 --job 就读取全部作业。'],
  });
}
