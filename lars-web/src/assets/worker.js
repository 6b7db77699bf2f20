// The service worker of the app for interviews: keeps the page and its files, so that they open without a network.
//
// The server puts three lines before this one: VERSION, PAGE (the app's address) and FILES (what it is made of). Nothing personal is
// kept here. A new version waits until the app, with everything saved, tells it to take over.
"use strict";

const PREFIX = `lars-offline ${PAGE} `;
const CACHE = PREFIX + VERSION;

self.addEventListener("install", (event) => {
  const fresh = [PAGE, ...FILES].map((address) => new Request(address, { cache: "reload", credentials: "same-origin" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)));
});

self.addEventListener("activate", (event) => {
  const remove = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(remove());
});

self.addEventListener("fetch", (event) => {
  const { pathname } = new URL(event.request.url);
  const kept = event.request.mode === "navigate" ? pathname === PAGE : FILES.includes(pathname);
  if (event.request.method !== "GET" || !kept) return;
  const find = async () => (await (await caches.open(CACHE)).match(pathname)) ?? fetch(event.request);
  event.respondWith(find());
});

self.addEventListener("message", (event) => {
  if (event.data === "take-over") self.skipWaiting();
});
