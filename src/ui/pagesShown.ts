/** Which page links stand in the row: first, last, the present one and its neighbours; null for a gap. */
export function pagesShown(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((n, index) => {
    const before = sorted[index - 1];
    if (before === undefined || n - before === 1) return [n];
    // A gap of one page takes as much room as that page.
    return n - before === 2 ? [n - 1, n] : [null, n];
  });
}
