import { useEffect, useId } from 'react';
import { useT } from '../locales/i18n';

// A panel opens over a page: the last one that came names the tab, and gives it back when it leaves.
const titles = new Map<string, string>();

function show(product: string): void {
  const top = [...titles.values()].at(-1);
  document.title = top ? `${top} · ${product}` : product;
}

/** Names the tab while the caller is mounted: "title · product". */
export function useTitle(title: string): void {
  const t = useT('common');
  const product = t('product');
  const id = useId();

  useEffect(
    () => () => {
      titles.delete(id);
    },
    [id],
  );

  // A changed title keeps its place in the order.
  useEffect(() => {
    titles.set(id, title);
    show(product);
    return () => show(product);
  }, [id, title, product]);
}
