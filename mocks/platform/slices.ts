/** How long work may go on before a page has its turn, ms: what is typed meanwhile is seen within a tenth of a second. */
const LONGEST = 40;

/** Lets whatever else waits have its turn; a timer would be slowed down in a tab that nobody sees. */
function yielded(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: { readonly yield?: () => Promise<void> } };
  return (
    scheduler?.yield?.() ??
    new Promise((resolve) => {
      setTimeout(resolve);
    })
  );
}

/** Long work in slices. */
export class Slices {
  #began = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#began >= LONGEST;
  }

  async next(): Promise<void> {
    await yielded();
    this.#began = performance.now();
  }
}
