// A mail server for the tests: it takes every letter and keeps it.

import { createServer } from 'node:net';

/** Starts it on a free port of this computer. Gives `{ url, letter(), stop() }`; `letter()` waits for the next one, as it was sent. */
export async function startPost() {
  const letters = [];
  const waiting = [];
  const server = createServer((socket) => {
    let text = '';
    let isLetter = false;
    socket.setEncoding('utf8').on('error', () => {});
    socket.on('data', (part) => {
      text += part;
      for (;;) {
        const end = isLetter ? '\r\n.\r\n' : '\r\n';
        const at = text.indexOf(end);
        if (at < 0) return;
        const said = text.slice(0, at);
        text = text.slice(at + end.length);
        if (isLetter) {
          const next = waiting.shift();
          if (next) next(said);
          else letters.push(said);
          isLetter = false;
          socket.write('250 taken\r\n');
        } else if (said === 'DATA') {
          isLetter = true;
          socket.write('354 go on\r\n');
        } else if (said === 'QUIT') {
          socket.end('221 bye\r\n');
        } else {
          socket.write('250 fine\r\n');
        }
      }
    });
    socket.write('220 test ESMTP\r\n');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${server.address().port}`,
    letter: () => (letters.length > 0 ? Promise.resolve(letters.shift()) : new Promise((resolve) => waiting.push(resolve))),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
