/** What is wrong stands in the query: then it asks for a way out, whatever else it says. */
const trouble =
  /\bnot\b|\bno\b|n['’]t\b|\bcannot\b|\bun(?:able|expected|available)|\bfail|error\b|exception\b|\btime(?:d )?out|\bslow|\bstuck|\blost\b|\bloss\b|不|没|无法|失败|报错|错误|异常|超时|慢|卡|丢/iu;

/** Words of those who plan, compare, learn or keep house. */
const elsewhere = [
  /\bsupport(?:s|ed|ing)?\b|\broad ?map\b|\bfeature requests?\b|\bplease add\b/i,
  /(?:是否|能否|能不能|可以|可否|会不会|希望|赶紧|开始|计划|打算|什么时候|何时|啥时候|增加|添加|新增).{0,15}支持|支持.{0,40}[吗么嘛？?]/u,
  /\btypos?\b|\blicen[sc]es?\b|\bCVE-\d|\bvulnerabilit|\b(?:flaky|unstable|unit) tests?\b|\blineage\b|\binterview\b|\bdocumentation\b/i,
  /面试|源码|血缘|许可证|翻译/u,
  /(?:\bvs\b|\bversus\b|\bdifferences?\b|\bcompar|区别|对比|差异|选型).*(?:\bspark\b|\bstorm\b|\bkafka.?streams\b)/iu,
  /(?:\bspark\b|\bstorm\b|\bkafka.?streams\b).*(?:\bvs\b|\bversus\b|\bdifferences?\b|\bcompar|区别|对比|差异|选型)/iu,
];

/** Flink has no users of its own: an administrator's login is one of a product around it. */
const otherProducts =
  /\b(?:log ?in|sign ?in)\b.*\b(?:admin|ldap)\b|登[录陆].*(?:admin|管理员|ldap|页面|账号)/iu;

/** Whether a query asks for something else than a way out of trouble with Flink: no page answers that, whatever words they share. */
export function asksForNoTrouble(query: string): boolean {
  const asked = query.slice(0, 400);
  if (otherProducts.test(asked)) return true;
  return elsewhere.some((pattern) => pattern.test(asked)) && !trouble.test(asked);
}
