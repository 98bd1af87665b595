/** A definition as a Mermaid flowchart: Thai titles with English below, loops dotted, ends round. */
import type { ProcessDefinition, Target, Text } from './definition.js';
import type { Values } from './event.js';
import { reachable, waysOf } from './graph.js';

/** The whole definition, or what a case with these facts can come to. */
export function mermaid(definition: ProcessDefinition, fixed: Values = {}): string {
  const { stages, ends } = reachable(definition, fixed);
  const ways = waysOf(definition, fixed).filter(({ from }) => stages.has(from));
  return [
    'flowchart TD',
    ...definition.stages
      .filter(({ key }) => stages.has(key))
      .map(({ key, title }) => `  s_${id(key)}["${label(title)}"]`),
    ...definition.ends
      .filter(({ key }) => ends.has(key))
      .map(({ key, title }) => `  e_${id(key)}(["${label(title)}"])`),
    ...new Set(
      ways.map(({ from, outcome, to }) => {
        const arrow = outcome.atMost === undefined ? '-->' : '-.->';
        const bound = outcome.atMost === undefined ? '' : ` ≤${outcome.atMost}`;
        return `  s_${id(from)} ${arrow}|"${quoted(outcome.title.en)}${bound}"| ${nodeOf(to)}`;
      }),
    ),
  ].join('\n');
}

function nodeOf(target: Target): string {
  return typeof target === 'string' ? `s_${id(target)}` : `e_${id(target.end)}`;
}

function label({ th, en }: Text): string {
  return `${quoted(th)}<br/>${quoted(en)}`;
}

/** Mermaid ends a node's name at anything but letters, digits and underscores. */
function id(key: string): string {
  return key.replaceAll(/\W/g, '_');
}

function quoted(text: string): string {
  return text.replaceAll('"', '#quot;');
}
