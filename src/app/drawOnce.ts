import type { MiddlewareFunction } from 'react-router-dom';
import { nearlyThere } from '../api/queries';

/**
 * What is nearly there is waited for: the page is drawn once, with its data, and nothing on it jumps. What takes longer
 * comes later, and the page says so.
 */
export const drawOnce: MiddlewareFunction = async (_, next) => {
  const loaded = await next();
  await nearlyThere();
  return loaded;
};
