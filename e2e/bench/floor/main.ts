// The least that a page with a backend inside the browser can be: the worker starts, one row is asked for and drawn.
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';

interface Row {
  readonly id: string;
  readonly name: string;
}

const worker = setupWorker(
  http.get('/api/rows', () => HttpResponse.json<Row[]>([{ id: 'row-1', name: 'shop.example.cn' }])),
);
await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });

const rows = (await (await fetch('/api/rows')).json()) as readonly Row[];
const body = document.createElement('tbody');
for (const { id, name } of rows) {
  const row = body.insertRow();
  row.insertCell().append(id);
  row.insertCell().append(name);
}
const table = document.createElement('table');
table.append(body);
document.body.append(table);
