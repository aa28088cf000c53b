import { type ErrorLines, FlinkdocError } from '../errors.ts';
import type { InEachLanguage } from '../language.ts';

// What can be wrong with a command line by its form. `command` is the one that was typed, and a space.

const help = (command: string): InEachLanguage<string> => ({
  en: `See: flinkdoc ${command}--help`,
  zh: `用法：flinkdoc ${command}--help`,
});

function wrong(message: InEachLanguage<string>, command: string): InEachLanguage<ErrorLines> {
  const hint = help(command);
  return { en: [message.en, hint.en], zh: [message.zh, hint.zh] };
}

export function unknownCommand(typed: string, names: string[]): FlinkdocError {
  const says = { en: `Unknown command '${typed}'`, zh: `没有命令“${typed}”。` };
  return new FlinkdocError(wrong(says, ''), { typed, names });
}

export function noCommand(typed: string | undefined, names: string[]): FlinkdocError {
  return typed === undefined
    ? new FlinkdocError(wrong({ en: 'No command is named.', zh: '没有给出命令。' }, ''))
    : unknownCommand(typed, names);
}

export function unknownOption(typed: string, names: string[], command: string): FlinkdocError {
  const says = { en: `Unknown option '${typed}'`, zh: `没有选项 ${typed}。` };
  return new FlinkdocError(wrong(says, command), { typed, names });
}

export const noArgument = (name: string, command: string): FlinkdocError =>
  new FlinkdocError(wrong({ en: `Missing required argument '${name}'`, zh: `缺少参数 ${name}。` }, command));

export const noOption = (flags: string, command: string): FlinkdocError =>
  new FlinkdocError(
    wrong({ en: `Required option '${flags}' not specified`, zh: `必须给出选项 ${flags}。` }, command),
  );

export const noValue = (flags: string, command: string): FlinkdocError =>
  new FlinkdocError(
    wrong({ en: `Option '${flags}' argument missing`, zh: `选项 ${flags} 缺少值。` }, command),
  );

export function optionValue(
  flags: string,
  typed: string,
  mustBe: InEachLanguage<string>,
  command: string,
): FlinkdocError {
  const says = {
    en: `Option '${flags}' argument '${typed}' is invalid. It must be ${mustBe.en}.`,
    zh: `选项 ${flags} 不能取“${typed}”，应是${mustBe.zh}。`,
  };
  return new FlinkdocError(wrong(says, command));
}

export function optionChoice(
  flags: string,
  typed: string,
  choices: readonly string[],
  command: string,
): FlinkdocError {
  const says = {
    en: `Option '${flags}' argument '${typed}' is invalid. Allowed choices are ${choices.join(', ')}.`,
    zh: `选项 ${flags} 不能取“${typed}”，可选：${choices.join('、')}。`,
  };
  return new FlinkdocError(wrong(says, command));
}

export function argumentValue(
  name: string,
  typed: string,
  choices: readonly string[],
  command: string,
): FlinkdocError {
  const says = {
    en: `Command-argument value '${typed}' is invalid for argument '${name}'. Allowed choices are ${choices.join(', ')}.`,
    zh: `参数 ${name} 不能取“${typed}”，可选：${choices.join('、')}。`,
  };
  return new FlinkdocError(wrong(says, command));
}

export function tooMany(command: string, expected: number, got: number): FlinkdocError {
  const says = {
    en: `Too many arguments for '${command}'. Expected ${expected} argument${expected === 1 ? '' : 's'} but got ${got}.`,
    zh: `参数太多：${command} 最多 ${expected} 个，给了 ${got} 个。`,
  };
  return new FlinkdocError(wrong(says, `${command} `));
}
