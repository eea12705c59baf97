/**
 * The second click of a double click was meant for what stood there before the first one: it must not answer what
 * came in its place. Keyboard and assistive technology send 0.
 */
export const isSecondClick = ({ detail }: { readonly detail: number }): boolean => detail > 1;
