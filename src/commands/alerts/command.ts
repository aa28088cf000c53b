import { isUrl } from '../../cluster/access.ts';
import { type CommonOptions, command, type FlagValue } from '../command.ts';
import { checkFormat } from './formats.ts';
import type { AlertsOptions } from './run.ts';

/** `2`, `2.2`, `1.20.3`. */
const majorVersion: FlagValue = {
  parse: (typed) => /^([12])(?:\.\d{1,3}){0,2}$/.exec(typed)?.[1] ?? null,
  mustBe: { en: 'a version such as 2 or 1.20', zh: ' 2 或 1.20 这样的版本' },
};

export const alerts = command({
  name: 'alerts',
  does: {
    en: 'rules for Prometheus: the alerts that pages answer, each with the page and the command that opens it; a terminal shows a list',
    zh: '输出 Prometheus 告警规则：每条告警都写明由哪个页面解答、用什么命令打开；在终端上显示列表',
  },
  arguments: [
    {
      name: '[what]',
      does: {
        en: 'lint: check rules of your own for known mistakes, and say which page answers each alert',
        zh: 'lint：检查你们自己的规则里有没有常见错误，并说明各条告警由哪个页面解答',
      },
      choices: ['lint'],
    },
    {
      name: '[rules...]',
      does: {
        en: 'of lint: files of rules for Prometheus, or PrometheusRule objects',
        zh: '用于 lint：Prometheus 规则文件，或 PrometheusRule 对象',
      },
    },
  ],
  flags: [
    {
      flags: '--flink <version>',
      does: { en: 'the version of Flink; its major version counts', zh: 'Flink 的版本，只看大版本' },
      value: majorVersion,
      default: '2',
    },
    {
      flags: '--site <base>',
      does: {
        en: 'where the site that flinkdoc site wrote is served: runbook_url leads to its pages; or set FLINKDOC_SITE',
        zh: 'flinkdoc site 所写站点的网址：runbook_url 指向它的页面；也可设 FLINKDOC_SITE',
      },
    },
    {
      flags: '--label <name=value>',
      does: { en: 'a label that every alert gets; repeatable', zh: '给每条告警加上的标签；可重复' },
      repeatable: true,
    },
    {
      flags: '--scrape-interval <duration>',
      does: {
        en: 'of lint: how often Prometheus scrapes, where no file says global.scrape_interval: ranges need two samples',
        zh: '用于 lint：Prometheus 的抓取间隔，文件里没有 global.scrape_interval 时给出；区间里至少要有两个样本',
      },
    },
  ],
  formats: ['prometheus', 'grafana', 'sarif', 'junit'],
  run: async (
    { io, library },
    options: AlertsOptions & Pick<CommonOptions, 'format'>,
    what: 'lint' | undefined,
    rules: string[],
  ) => {
    checkFormat(what, options.format);
    if (what === 'lint') {
      const { alertsLintCommand } = await import('./lint.ts');
      return alertsLintCommand(await library(), io, rules, options);
    }
    const { alertsCommand } = await import('./run.ts');
    const { FLINKDOC_SITE: served } = io.env;
    const known = served && isUrl(served) ? { site: served } : {};
    return alertsCommand(await library(), { ...known, ...options });
  },
});
