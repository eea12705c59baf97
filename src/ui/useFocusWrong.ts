import { type RefObject, useEffect } from 'react';

/** Each time `wrong` is something new, the first wrong field gets the focus and is brought into sight with its message. */
export function useFocusWrong(fields: RefObject<HTMLFormElement | null>, wrong: unknown): void {
  useEffect(() => {
    if (wrong === null || wrong === undefined) return;
    const field = fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: 'center' });
  }, [wrong, fields]);
}
