import { Button } from '@mantine/core';
import { Link, type To } from 'react-router-dom';

/** What is offered about the money of a record: in a word, and where it leads. */
export interface Offer {
  readonly text: string;
  readonly link: { readonly to: To; readonly state?: unknown; readonly preventScrollReset?: boolean };
  /** Refunding is a page's main act; seeing or asking why not is not. */
  readonly isMain: boolean;
}

/** The offer as a link, for a row. */
export const OfferLink = ({ offer: { text, link } }: { readonly offer: Offer }) => (
  <Link {...link}>{text}</Link>
);

/** The offer as a button, for a page. */
export const OfferButton = ({ offer: { text, link, isMain } }: { readonly offer: Offer }) => (
  <Button component={Link} {...link} variant={isMain ? 'filled' : 'default'}>
    {text}
  </Button>
);
