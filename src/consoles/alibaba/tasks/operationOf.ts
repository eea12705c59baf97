import { AlibabaCertificateOperation } from '../../../api/contract/alibaba-certificates';
import { SLUGS } from '../shared/paths';

/** The operation that a route names. */
export function operationOf(slug: string | undefined): AlibabaCertificateOperation {
  return AlibabaCertificateOperation.options.find((operation) => SLUGS[operation] === slug) ?? 'cancelApply';
}
