import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useSessionEnded } from '../api/session';
import { signInPath } from './guard';

/**
 * A session that the API ended (401) leads to sign-in and back to where it was (GEN-10), also when it ended before the
 * page was there. Signing out on purpose happens on the sign-in page itself.
 */
export function SessionWatch() {
  const ended = useSessionEnded();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const open = pathname === '/' || pathname === '/sign-in';

  useEffect(() => {
    if (ended && !open) void navigate(signInPath(`${pathname}${search}`), { replace: true });
  }, [ended, open, navigate, pathname, search]);
  return null;
}
