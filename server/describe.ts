import { writeFileSync } from 'node:fs';
import { openApiDocument } from '../mocks/platform/openapi';

/**
 * `npm run openapi [file] [address]` writes the description that the API gives of itself, for generators that read a
 * file: the same as `GET /api/v1/openapi.json` of a server at that address.
 */
const [file = 'openapi.json', address] = process.argv.slice(2);
const { paths } = openApiDocument();
writeFileSync(file, `${JSON.stringify(openApiDocument(address), null, 2)}\n`);
console.log(`${file}: ${Object.keys(paths as object).length} paths`);
