import type { NewWords } from './words.ts';

const kinds = { playbook: ' playbook', tree: '决策树' };

export const zh: NewWords = {
  title: (what, id) => `# 新建${kinds[what]}：${id}`,
  inPlace: (what, id, flag) => `它会取代原有的${kinds[what]} ${id}。只想补充原页面，请用 ${flag}。`,
  added: (id) => `它补充 playbook ${id}。`,
  writeIt: (file) => `写内容：${file}`,
  checkIt: (command) => `检查：${command}`,
  readIt: (command) => `查看：${command}`,
};
