import { useLocation } from 'react-router-dom';
import { ORDERS, PCA_ORDERS } from './paths';

/** Order Refund Management stands twice: for every order, and as a tab for those of private certificates (ABC-P1). */
export function useOrdersRoot(): typeof ORDERS | typeof PCA_ORDERS {
  const { pathname } = useLocation();
  return pathname.startsWith(PCA_ORDERS) ? PCA_ORDERS : ORDERS;
}
