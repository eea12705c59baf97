import { createBrowserRouter } from 'react-router-dom';
import { routes } from './routes';

/** A sub-path deployment moves every route with it. */
export const router = createBrowserRouter(routes, { basename: import.meta.env.BASE_URL });
