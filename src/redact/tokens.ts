import { cutOut, type Mark } from './cut.ts';

/** Begins a word, or follows what a URL has encoded. */
const edge = '(?:(?<![\\w-])|(?<=%[\\dA-Fa-f]{2}))';

/** Keys and tokens that are known by their form alone. Sources: the documentation of each, and GitHub's secret scanning. */
const forms: [form: string, mark: Mark][] = [
  // AWS and Tencent: identifiers of access keys; Alibaba Cloud: LTAI.
  ['(?:AKIA|ASIA|AKID)[A-Za-z0-9]{12,40}', '[key]'],
  ['LTAI[A-Za-z0-9]{8,40}', '[key]'],
  // AWS: session tokens.
  ['(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz)[\\w/+=%-]{20,}', '[token]'],
  // Google: API keys, OAuth.
  ['AIza[\\w-]{20,60}', '[key]'],
  ['(?:ya29\\.|GOCSPX-)[\\w.-]{16,}', '[token]'],
  // Azure: keys of storage accounts are 64 bytes.
  ['[A-Za-z0-9+/]{86}==', '[key]'],
  // GitHub, GitLab, Slack, Vault, Databricks, OpenAI.
  ['gh[pousr]_[A-Za-z0-9]{16,255}', '[token]'],
  ['(?:github_pat_|glpat-)[\\w-]{16,255}', '[token]'],
  ['(?:xox[abeoprs]|xapp)-[A-Za-z0-9-]{8,255}', '[token]'],
  ['hv[sbr]\\.[\\w-]{16,}', '[token]'],
  ['dapi[0-9a-f]{32}(?:-\\d)?', '[token]'],
  ['sk-[\\w-]{32,}', '[key]'],
  // npm, PyPI, Docker, Hugging Face, Grafana, DigitalOcean.
  ['npm_[A-Za-z0-9]{30,60}', '[token]'],
  ['pypi-AgE[\\w-]{16,}', '[token]'],
  ['dckr_pat_[\\w-]{16,}', '[token]'],
  ['hf_[A-Za-z0-9]{30,}', '[token]'],
  ['gl(?:sa|c)_[\\w=+/-]{24,}', '[token]'],
  ['do[opr]_v1_[0-9a-f]{64}', '[token]'],
  // Stripe, Shopify, Square, SendGrid, Mailgun, Twilio, Telegram, Postman, New Relic.
  ['(?:[srp]k_(?:live|test)|whsec)_[A-Za-z0-9]{16,}', '[key]'],
  ['shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}', '[token]'],
  ['sq0(?:atp|csp)-[\\w-]{20,}', '[token]'],
  ['SG\\.[\\w-]{16,32}\\.[\\w-]{16,64}', '[key]'],
  ['key-[0-9a-f]{32}', '[key]'],
  ['SK[0-9a-f]{32}', '[key]'],
  ['\\d{8,10}:AA[\\w-]{30,40}', '[token]'],
  ['PMAK-[0-9a-f]{24}-[0-9a-f]{34}', '[key]'],
  ['NRAK-[A-Z0-9]{27}', '[key]'],
  // Atlassian, Artifactory, Microsoft Entra, ClickHouse Cloud, Airtable, Linear, Cloudflare, 1Password, age: see the rules of gitleaks.
  ['ATATT3[\\w=-]{60,}', '[token]'],
  ['AKCp[A-Za-z0-9]{69}', '[key]'],
  ['cmVmd[A-Za-z0-9]{59}', '[token]'],
  ['[\\w~.]{3}\\dQ~[\\w~.-]{31,34}', '[secret]'],
  ['4b1d[A-Za-z0-9]{38}', '[key]'],
  ['pat[A-Za-z0-9]{14}\\.[0-9a-f]{64}', '[token]'],
  ['lin_api_[A-Za-z0-9]{32,}', '[key]'],
  ['v1\\.0-[0-9a-f]{24}-[0-9a-f]{146}', '[key]'],
  ['A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}', '[key]'],
  ['AGE-SECRET-KEY-1[0-9A-Z]{40,}', '[key]'],
  // A line that was cut off in a token: its beginning tells.
  ['(?:gh[pousr]_|github_pat_|glpat-|xox[abeoprs]-|npm_|[srp]k_live_|dckr_pat_)[\\w-]{2,}(?=…?$)', '[token]'],
  // JWT and JWE (RFC 7519, 7516): parts in base64url, the first one an object of JSON.
  ['eyJ[\\w-]{5,}\\.[\\w-]{5,}(?:\\.[\\w-]*){1,3}', '[token]'],
  ['eyJ[\\w-]{5,}\\.eyJ[\\w-]{5,}', '[token]'],
];

const patterns = forms.map(([form, mark]) => [new RegExp(edge + form, 'g'), mark] as const);

/** What stands behind the address of a webhook is its password. */
const webhooks =
  /(hooks\.slack\.com\/(?:services|workflows)\/|discord(?:app)?\.com\/api\/webhooks\/|webhook\.office\.com\/webhookb2\/|open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/v2\/hook\/|qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=)[\w/@-]{4,400}/gi;

/** Tokens of Vault before 1.10. */
const oldVault = /(?<![\w.])s\.[A-Za-z0-9]{24}(?![\w.])/g;

/** The secret of an access key has no form of its own: 30 (Alibaba Cloud) or 40 signs (AWS) on the line of the key. */
const accessKey = /(?<![\w-])(?:AKIA|ASIA|AKID|LTAI)[A-Za-z0-9]{8,40}/;
const beside = /(?<![A-Za-z0-9/+])[A-Za-z0-9/+]{30,40}(?![A-Za-z0-9/+])/g;

/** Keys and tokens of clouds and services that stand without a name. */
export function cloudKeys(text: string): string {
  let result = text.split('\n').map(secretsBeside).join('\n');
  for (const [pattern, mark] of patterns) result = result.replace(pattern, mark);
  return result
    .replace(webhooks, '$1[token]')
    .replace(oldVault, (token) => (isMixed(token) ? '[token]' : token));
}

function secretsBeside(line: string): string {
  return accessKey.test(line) ? line.replace(beside, (word) => (isMixed(word) ? '[key]' : word)) : line;
}

const pemBegin = /-{5}BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-{5}/g;
const pemEnd = /-{5}END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-{5}/g;

/** A line of a PEM file alone (RFC 7468: 64 signs; older programs: 76): evidence is quoted line by line. */
const pemBody = /^[ \t]{0,20}(?:[A-Za-z0-9+/]{64}|[A-Za-z0-9+/]{76})[ \t\r]{0,20}$/gm;

/** PEM blocks of private keys, also on one line with `\n`. A block without an end goes on to the end of the text. */
export function privateKeys(text: string): string {
  const cut = cutOut(text, pemBegin, ({ index, 0: { length } }) => {
    pemEnd.lastIndex = index + length;
    return { start: index, end: pemEnd.exec(text) ? pemEnd.lastIndex : text.length, mark: '[key]' };
  });
  return cut.replace(pemBody, (line) => (isMixed(line) ? '[key]' : line));
}

/** Hashes have no capitals, constants no small letters. */
function isMixed(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);
}
