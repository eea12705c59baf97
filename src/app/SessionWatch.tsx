import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useSession } from '../api/session';
import { signInPath } from './guard';

/** A session that ends under a page (401) leads to sign-in and back to where it was (GEN-10). Signing out on purpose happens on the sign-in page itself. */
export function SessionWatch() {
  const session = useSession();
  const before = useRef(session);
  const navigate = useNavigate();
  const { pathname, search } = useLocation();

  useEffect(() => {
    const ended = before.current !== null && session === null;
    before.current = session;
    if (ended && pathname !== '/' && pathname !== '/sign-in')
      void navigate(signInPath(`${pathname}${search}`), { replace: true });
  }, [session, navigate, pathname, search]);
  return null;
}
