// Fetches the one file of the package botframework-webchat that the web page needs, checks the package against its pinned hash, and leaves
// the file with its compressed forms in a folder.
//   node eng/webchat.mjs VERSION INTEGRITY FOLDER
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';

const [version, integrity, folder] = process.argv.slice(2);
const wanted = 'package/dist/webchat.js';
const block = 512;

/** The wanted file of a tar archive, or undefined. */
function unpack(tar) {
  for (let at = 0; at + block <= tar.length && tar[at] !== 0;) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = parseInt(tar.toString('ascii', at + 124, at + 136), 8);
    if (name === wanted) return tar.subarray(at + block, at + block + size);
    at += block + Math.ceil(size / block) * block;
  }
  return undefined;
}

const temporary = mkdtempSync(join(tmpdir(), 'webchat-'));
try {
  // On Windows npm is a script, which only a shell can run.
  execFileSync('npm', ['pack', `botframework-webchat@${version}`, '--pack-destination', temporary, '--fetch-retries=1', '--fetch-timeout=30000', '--loglevel=error'], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32', cwd: temporary });
  const archive = readFileSync(join(temporary, `botframework-webchat-${version}.tgz`));
  const found = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  if (found !== integrity) throw new Error(`botframework-webchat ${version} is not the package that was pinned: its hash is ${found}, not ${integrity}.`);

  const script = unpack(gunzipSync(archive));
  if (!script) throw new Error(`botframework-webchat ${version} holds no ${wanted}.`);
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: script.length } };
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of [['webchat.js.gz', gzipSync(script, { level: 9 })], ['webchat.js.br', brotliCompressSync(script, brotli)], ['webchat.js', script]]) {
    // Renamed into place, so that a build that is broken off leaves no half a file; the script itself last, because it is what is looked for.
    writeFileSync(join(folder, `${name}.new`), bytes);
    renameSync(join(folder, `${name}.new`), join(folder, name));
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
