import { seeded } from '../../test/lint-folder.ts';

const first = '## You are here if\n\n- It is slow.';
const sure = '- **Be sure:** the log says `buffer is full`.\n- **First:** `safe` look at the sink.';
const chinese =
  '- **怎么确认**：日志里有 `buffer is full`。\n\n  ```sh\n  ls\n  ```\n\n- **第一步**：`safe` 看 sink。';

seeded(
  'card-command',
  ['en/playbooks/sink-slow.md', first, `## At once\n\n${sure}\n\n${first}`, 22],
  [['zh/playbooks/sink-slow.md', '## 什么情况看这页', `## 先做什么\n\n${chinese}\n\n## 什么情况看这页`]],
  ['translation-step'],
);
