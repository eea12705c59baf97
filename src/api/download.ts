/** Saves a text as a file. A plain download link would bypass the in-page backend, so what the API answered is saved from memory. */
export function saveText(name: string, text: string, type: string): void {
  // The mark makes spreadsheet programs read UTF-8; what reads JSON trips over it.
  const mark = type === 'text/csv' ? '\uFEFF' : '';
  const url = URL.createObjectURL(new Blob([mark, text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
