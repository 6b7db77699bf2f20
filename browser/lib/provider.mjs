// A provider of single sign-on on this machine, for a real browser: discovery, a door with a button, tokens for a code with PKCE, keys, ES256.
//
// It goes right; how LARS takes one that goes wrong is tested in Rust, against the provider of lars-web/tests/it.

import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';

const base64url = (value) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Starts it on a free port. `says` holds what it says of whoever comes next; change it at will. */
export async function startProvider() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const codes = new Map();
  const provider = { says: {} };

  const token = ({ nonce }) => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: provider.issuer, aud: 'lars', iat: now, exp: now + 300, nonce, ...provider.says };
    const text = `${base64url({ alg: 'ES256', kid: 'one' })}.${base64url(claims)}`;
    const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    return `${text}.${signature.toString('base64url')}`;
  };

  const exchanged = (form) => {
    const code = codes.get(form.get('code'));
    codes.delete(form.get('code'));
    const proof = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
    if (!code || proof !== code.challenge || form.get('redirect_uri') !== code.back) {
      return [400, { error: 'invalid_grant' }];
    }
    return [200, { access_token: 'a', token_type: 'Bearer', expires_in: 300, id_token: token(code) }];
  };

  const answers = {
    '/.well-known/openid-configuration': () => [200, {
      issuer: provider.issuer,
      authorization_endpoint: `${provider.issuer}/door`,
      token_endpoint: `${provider.issuer}/token`,
      jwks_uri: `${provider.issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
    }],
    '/keys': () => [200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'ES256' }] }],
    '/token': (_, body) => exchanged(new URLSearchParams(body)),
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, provider.issuer);
    let body = '';
    for await (const part of request) body += part;
    if (url.pathname === '/door') {
      const asked = url.searchParams;
      const code = randomUUID();
      codes.set(code, { nonce: asked.get('nonce'), challenge: asked.get('code_challenge'), back: asked.get('redirect_uri') });
      const back = new URL(asked.get('redirect_uri'));
      back.search = new URLSearchParams({ code, state: asked.get('state') });
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="en"><title>Provider</title><a href="${back.href.replaceAll('&', '&amp;')}">It is me</a></html>`);
      return;
    }
    const [status, value] = answers[url.pathname]?.(url, body) ?? [404, {}];
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(value));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  provider.issuer = `http://127.0.0.1:${server.address().port}`;
  provider.stop = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return provider;
}
