import { code, joined, text, type Words } from '../../blocks/blocks.ts';
import { knownVersions } from '../../configuration/names.ts';
import { inEachLanguage } from '../../language.ts';
import type { Severity } from '../../report.ts';
import { count } from '../shared/text.ts';

interface CheckConfigWords {
  title: (file: Words) => Words;
  flink: (version: string) => Words;
  noFlink: Words;
  settings: (settings: number) => string;
  found: (counts: string[]) => string;
  severities: Record<Severity, (findings: number) => string>;
  headings: Record<Severity, string>;
  nothing: Words;
  source: (source: Words) => Words;
  ofThumb: string;
  read: (pages: Words[]) => Words;
}

/** What `check-config` says. */
export const checkConfigWords = inEachLanguage<CheckConfigWords>({
  en: {
    title: (file) => text`Configuration ${file}`,
    flink: (version) => `Checked for Flink ${version}`,
    noFlink: text`No version is named: keys of ${knownVersions[0]} to ${knownVersions[1]} all count as right. Name yours: ${code('--flink 1.20')}.`,
    settings: (settings) => count(settings, 'setting'),
    found: (counts) => `Found: ${counts.join(', ')}`,
    severities: {
      critical: (findings) => `${findings} critical`,
      warning: (findings) => count(findings, 'warning'),
      notice: (findings) => count(findings, 'notice'),
    },
    headings: { critical: 'Critical', warning: 'Warnings', notice: 'Notices' },
    nothing: 'No rule finds anything wrong with it. What depends on the load of the job is not judged here.',
    source: (source) => text`Source: ${source}`,
    ofThumb: 'a rule of thumb, written down nowhere',
    read: (pages) => text`Read on: ${joined(pages, ', ')}`,
  },
  zh: {
    title: (file) => text`配置 ${file}`,
    flink: (version) => `按 Flink ${version} 检查`,
    noFlink: text`不知道是哪个版本：${knownVersions[0]} 到 ${knownVersions[1]} 的配置项名称都算对。请指定版本：${code('--flink 1.20')}。`,
    settings: (settings) => `共 ${settings} 个配置项`,
    found: (counts) => `发现：${counts.join('，')}`,
    severities: {
      critical: (findings) => `${findings} 个严重问题`,
      warning: (findings) => `${findings} 个警告`,
      notice: (findings) => `${findings} 个提示`,
    },
    headings: { critical: '严重', warning: '警告', notice: '提示' },
    nothing: '没有规则认为它有问题。取决于作业负载的设置不在这里判断。',
    source: (source) => text`出处：${source}`,
    ofThumb: '经验规则，没有官方出处',
    read: (pages) => text`相关页面：${joined(pages, '、')}`,
  },
});
