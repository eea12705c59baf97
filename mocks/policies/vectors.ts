import type { Asked, PolicyVector } from '#contract/explorer';
import type { Language } from '#contract/words';
import type { Explorable } from './explorable';

/** DEM-10: the boundary cases of a policy, each with everything that is decided of it. */
export const vectorsOf = ({ boundaries, decide }: Explorable, language: Language): PolicyVector[] =>
  boundaries.map(({ title, now, subject, rule }) => {
    const request = { now, subject: subject as Asked['subject'] };
    return { title: title[language], rule, request, decision: decide(request, null, language) };
  });
