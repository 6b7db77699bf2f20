// A provider of single sign-on that others wrote (npm oidc-provider), as it comes: what it says of a person stands where one asks with the
// access token, requests may be pushed, its pages ask for a name and for consent.

import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/**
 * Takes a free port of this machine. Gives `{ issuer, open(back, says, more), stop() }`: `open` begins to serve, once it is known where the site
 * is; `says` gives what is said of an account; `more` is configuration besides.
 */
export async function reserveOidc() {
  let handle = (_, response) => response.writeHead(503).end();
  const server = createServer((request, response) => handle(request, response));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${server.address().port}`;
  return {
    issuer,
    open(back, says, more = {}) {
      const { client, ...rest } = more;
      const provider = new Provider(issuer, {
        clients: [{ client_id: 'lars', client_secret: 'hush', redirect_uris: [back], ...client }],
        claims: { email: ['email', 'email_verified'], profile: ['name', 'groups'] },
        findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...says(sub) }) }),
        ...rest,
      });
      handle = provider.callback();
    },
    stop: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}
