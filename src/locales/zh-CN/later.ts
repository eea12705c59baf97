import { alibaba } from './alibaba';

/** Areas of the consoles that are not the first one; they come with their pages. */
export const later = { alibaba } as const;
