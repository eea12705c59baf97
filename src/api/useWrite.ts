import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type ArgsOf, call } from './client';
import { announceChange } from './changes';
import type { AnswerOf, Endpoint } from './contract/endpoint';
import { newIntent } from './intent';
import { type ApiProblem, toProblem } from './problem';
import { refreshAll } from './queries';

export interface Write<E extends Endpoint> {
  /** Sends it; resolves with the answer, or null when it was refused or lost (then `problem` says how). A second call while one runs joins it. */
  run(args: ArgsOf<E>): Promise<AnswerOf<E> | null>;
  readonly isPending: boolean;
  readonly problem: ApiProblem | null;
  readonly data: AnswerOf<E> | undefined;
  /** Forgets problem and answer, e.g. when the dialog opens again. */
  reset(): void;
}

/**
 * A write that happens once however often it is asked for (GEN-8): one idempotency key per intent, kept
 * across a lost answer, renewed after success, a refusal or changed content; never retried by itself.
 */
export function useWrite<E extends Endpoint>(endpoint: E): Write<E> {
  const [intent] = useState(newIntent);
  const running = useRef<Promise<AnswerOf<E> | null>>(null);
  const mutation = useMutation<AnswerOf<E>, ApiProblem, ArgsOf<E>>({
    mutationKey: [endpoint.id],
    mutationFn: (args) => call(endpoint, args, { idempotencyKey: intent.keyFor(args) }),
    onSuccess: () => void announceChange(),
    // A 409 means that what is shown is out of date; a lost answer, that nobody knows.
    onError: () => void refreshAll(),
  });

  const send = async (args: ArgsOf<E>): Promise<AnswerOf<E> | null> => {
    try {
      const answer = await mutation.mutateAsync(args);
      intent.ended(null);
      return answer;
    } catch (thrown) {
      intent.ended(toProblem(thrown));
      return null;
    } finally {
      running.current = null;
    }
  };

  return {
    run: (args) => (running.current ??= send(args)),
    isPending: mutation.isPending,
    problem: mutation.error,
    data: mutation.data,
    reset: mutation.reset,
  };
}
