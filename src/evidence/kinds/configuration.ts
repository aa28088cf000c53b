/** Keys begin with a small letter: a message that is told as `Error: ...` has none. */
const pair = /^\s{0,80}(?:- )?"?[a-z][\w./-]{0,200}"?\s{0,20}(?:[:=](?:\s|$)|=)/;
const item = /^\s{0,80}- \S/;
const comment = /^\s{0,80}(?:[#;!]|\/\/|---|\.\.\.)/;
const section = /^\s{0,20}\[[\w.-]{1,80}\]\s{0,20}$/;

/** A single pair may stand anywhere. */
const fewest = 2;

/** Whether a text is a configuration: `flink-conf.yaml`, `config.yaml`, properties, nothing but keys with their values. */
export function isConfiguration(text: string): boolean {
  const lines = text.split('\n', 2000).filter((line) => line.trim() !== '' && !comment.test(line));
  const pairs = lines.filter((line) => pair.test(line.slice(0, 400))).length;
  const others = lines.filter((line) => item.test(line) || section.test(line)).length;
  return pairs >= fewest && pairs + others >= 0.8 * lines.length;
}
