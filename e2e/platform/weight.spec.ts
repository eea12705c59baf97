import { gzipSync } from 'node:zlib';
import { expect, firstVisit } from '../support/test';

const MOST_BYTES = 280_000;
const MOST_FILES = 12;

firstVisit(
  'GEN-5 the first list stays light: JavaScript within 280 kB gzip and 12 files',
  async ({ app }) => {
    const scripts = new Map<string, Promise<Buffer>>();
    app.page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js')) scripts.set(response.url(), response.body());
    });
    await app.open('/aliyun/certificates', { as: 'customer' });
    await expect(app.page.getByRole('row')).not.toHaveCount(0);
    await app.page.waitForLoadState('networkidle');
    const bodies = await Promise.all(scripts.values());
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    firstVisit
      .info()
      .annotations.push({ type: 'weight', description: `${bytes} bytes gzip in ${bodies.length} files` });
    expect(bodies.length).toBeGreaterThan(1);
    expect(bodies.length).toBeLessThanOrEqual(MOST_FILES);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  },
);
