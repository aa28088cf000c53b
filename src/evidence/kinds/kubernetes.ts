const version = /^(?:- {1,3})?"?apiVersion"?:\s/m;
const kind = /^ {0,4}"?kind"?:\s/m;

/** Whether a text is YAML of Kubernetes: each of its objects names its version and its kind. */
export const isKubernetes = (text: string) => version.test(text) && kind.test(text) && beginsWithKey(text);

/** The operator logs the objects it watches: they stand below a line of the log. */
function beginsWithKey(text: string): boolean {
  const first = text.split('\n', 200).find((line) => !/^\s{0,80}(?:#|---|$)/.test(line));
  return first !== undefined && /^(?:- )?"?[a-zA-Z]\w{0,80}"?:/.test(first);
}
