import { inEachLanguage } from '../../language.ts';

type ToolName =
  | 'search'
  | 'show'
  | 'nextQuestion'
  | 'triage'
  | 'triageBundle'
  | 'triageCluster'
  | 'checkConfig'
  | 'compare';

/** What tools and prompts take. */
type InputName =
  | 'lang'
  | 'query'
  | 'limit'
  | 'tag'
  | 'id'
  | 'sections'
  | 'tree'
  | 'answers'
  | 'text'
  | 'files'
  | 'bundle'
  | 'besides'
  | 'jobmanager'
  | 'job'
  | 'quick'
  | 'configuration'
  | 'configurations'
  | 'flink'
  | 'before'
  | 'after'
  | 'situation';

/** What an agent is told of each tool, and of what tools and prompts take. */
export interface ToolWords {
  tools: Record<ToolName, { title: string; does: string }>;
  inputs: Record<InputName, string>;
}

export const toolWords = inEachLanguage<ToolWords>({
  en: {
    tools: {
      search: {
        title: 'Search Flink playbooks',
        does: 'Finds the Apache Flink troubleshooting pages for a symptom, an error line or a stack trace, in English or Chinese. Begin here when there is only a question.',
      },
      show: {
        title: 'Show a Flink playbook',
        does: 'A whole playbook or decision tree by its id: how to be sure, what to do first, causes, fixes, what not to do.',
      },
      nextQuestion: {
        title: 'Next question of a decision tree',
        does: 'Walks a decision tree: given the answers so far, the next question with where to look, or the playbook it ends at. Answer from evidence; ask the user what you do not know.',
      },
      triage: {
        title: 'Triage Flink logs',
        does: 'Reads Flink logs, stack traces, thread dumps (jstack) or saved REST answers, pasted or in files, and says what is wrong, what is only a consequence, and which playbook answers it.',
      },
      triageBundle: {
        title: 'Triage a bundle of a cluster',
        does: 'Judges what `flinkdoc collect` took from a cluster: who holds the job back, checkpoints, watermarks, memory, failures, each with what would refute it.',
      },
      triageCluster: {
        title: 'Triage a running cluster',
        does: 'Reads a running Flink cluster (GET only, half a minute; quick: a few seconds) and says who holds the job back, and what is wrong with checkpoints, watermarks, memory, and why it failed.',
      },
      checkConfig: {
        title: 'Check a Flink configuration',
        does: 'Says which settings of a config.yaml, flink-conf.yaml, ConfigMap or FlinkDeployment cannot be read, are dangerous, renamed, removed or unknown, and what to set instead.',
      },
      compare: {
        title: 'Compare two looks at a cluster',
        does: 'What got better, worse, new or gone between two bundles, folders of evidence or running clusters: findings, job graph, numbers, settings.',
      },
    },
    inputs: {
      lang: 'the language of the answer',
      query: 'words, an error line or a whole stack trace',
      limit: 'how many hits; 5 unless said',
      tag: 'only pages with this tag',
      id: 'the id of a playbook or a tree, as search names it',
      sections: 'only these sections, such as fix and verify',
      tree: 'the id of a tree; without it, the one that asks what is seen',
      answers:
        'the answers so far, in order: the number of a choice, words of it, or skip where nobody knows',
      text: 'lines of a log, a stack trace or a thread dump, as they are',
      files: 'files or folders below the folders that are allowed',
      bundle: 'the .tar.gz or the folder that flinkdoc collect wrote',
      besides: 'logs and thread dumps to be judged together with it',
      jobmanager: 'one of the addresses that are allowed',
      job: 'only this job: its name or id, or the beginning of one',
      quick: 'one round of gauges in place of three: a moment is taken for what lasts',
      configuration: 'the text of a configuration',
      configurations: 'files with configurations, or an address that is allowed',
      flink: 'the version of Flink, such as 1.20, where the evidence does not name it',
      before: 'the earlier side: a bundle, a folder of evidence, or an address that is allowed',
      after: 'the later side, of the same kinds',
      situation: 'what is seen, in the words of the engineer',
    },
  },
  zh: {
    tools: {
      search: {
        title: '搜索 Flink playbook',
        does: '按症状、报错行或堆栈查找 Apache Flink 排障页面，中英文都可以。只有问题、没有证据时从这里开始。',
      },
      show: {
        title: '查看 Flink playbook',
        does: '按 id 给出整个 playbook 或决策树：怎么确认、先做什么、原因、修复办法、不要做什么。',
      },
      nextQuestion: {
        title: '决策树的下一个问题',
        does: '走决策树：给出已有的回答，返回下一个问题和去哪里看，或者最后到达的 playbook。能用证据回答的就用证据，不知道的问用户。',
      },
      triage: {
        title: '分析 Flink 日志',
        does: '读 Flink 日志、堆栈、线程转储（jstack）或保存下来的 REST 返回结果，贴进来或用文件都行；说明出了什么问题、哪些只是连带后果、看哪个 playbook。',
      },
      triageBundle: {
        title: '分析 collect 的包',
        does: '判断 flinkdoc collect 从集群取来的内容：谁拖慢了作业，checkpoint、watermark、内存和故障怎么样；每个发现都写明什么情况会推翻它。',
      },
      triageCluster: {
        title: '分析运行中的集群',
        does: '读取运行中的 Flink 集群（只用 GET，约半分钟；quick 只要几秒），说明谁拖慢了作业，checkpoint、watermark、内存有什么问题，以及为什么失败。',
      },
      checkConfig: {
        title: '检查 Flink 配置',
        does: '检查 config.yaml、flink-conf.yaml、ConfigMap 或 FlinkDeployment：哪些设置读不了、有危险、改了名、已删除或不存在，应该怎么设。',
      },
      compare: {
        title: '比较集群的前后两次状态',
        does: '比较两个包、两个证据目录或运行中的集群：发现、作业图、指标、配置哪些变好、变坏、新出现或消失了。',
      },
    },
    inputs: {
      lang: '回答用的语言',
      query: '症状、报错行或整段堆栈',
      limit: '返回多少条，默认 5 条',
      tag: '只看带这个标签的页面',
      id: 'playbook 或决策树的 id，搜索结果里有',
      sections: '只看这几节，比如 fix 和 verify',
      tree: '决策树的 id；不给时先问看到什么现象',
      answers: '已有的回答，按顺序：选项的编号，选项里的词，或没人知道时的 skip',
      text: '日志行、堆栈或线程转储的原文',
      files: '允许的目录里的文件或目录',
      bundle: 'flinkdoc collect 写出的 .tar.gz 或目录',
      besides: '一起判断的日志和线程转储',
      jobmanager: '允许读取的地址之一',
      job: '只看这个作业：名称、id 或它们的开头',
      quick: '指标只读一轮而不是三轮，可能把一时的波动当成常态',
      configuration: '配置的原文',
      configurations: '含有配置的文件，或允许读取的地址',
      flink: 'Flink 版本，例如 1.20；证据里没有写版本时用它',
      before: '时间在前的一方：包、证据目录，或允许读取的地址',
      after: '时间在后的一方，种类同上',
      situation: '工程师看到的现象，用自己的话写',
    },
  },
});
