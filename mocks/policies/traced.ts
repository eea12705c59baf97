import type { AnswerOf } from '#contract/endpoint';
import type { readPolicySource } from '#contract/explorer';
import type { Language } from '#contract/words';
import type { Explorable } from './explorable';

/** POL-7: the sentences of a policy's source with what became of each, counted, so that an omission shows. */
export function sourceOf(
  { id, sentences, lines }: Pick<Explorable, 'id' | 'sentences' | 'lines'>,
  language: Language,
): AnswerOf<typeof readPolicySource> {
  const readings = new Set(lines.filter(({ reading }) => reading !== null).map((line) => line.id));
  const told = sentences.map(({ place, words, count, lines: led, because }) => ({
    place: place[language],
    text: words[language],
    count,
    lines: [...led],
    reading: led.some((line) => readings.has(line)),
    because: because && because[language],
  }));
  const sum = (of: readonly { readonly count: number }[]) => of.reduce((all, { count }) => all + count, 0);
  const reached = new Set(sentences.flatMap((one) => one.lines));
  return {
    policy: id,
    counts: {
      sentences: sum(told),
      lines: sum(told.filter(({ because, reading }) => because === null && !reading)),
      readings: sum(told.filter(({ reading }) => reading)),
      idle: sum(told.filter(({ because }) => because !== null)),
    },
    sentences: told,
    derived: lines.map((line) => line.id).filter((line) => !reached.has(line)),
  };
}
