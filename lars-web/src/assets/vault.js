// What the app for interviews keeps on the device: records in IndexedDB, each encrypted, under names that tell nothing.
//
// A passphrase makes a key (PBKDF2-HMAC-SHA-256), that key opens the key of the data (AES-256-GCM, random), and each record is sealed
// with a nonce of its own and bound to its name. Nothing here knows what an interview is; nothing plain is written anywhere.

const ROUNDS = 600_000;
const MOST_ROUNDS = 10_000_000;
const text = new TextEncoder();
const random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes));
const AES = { name: "AES-GCM", length: 256 };

/** The key that a passphrase makes. */
async function keyOf(passphrase, { salt, rounds }) {
  const base = await crypto.subtle.importKey("raw", text.encode(passphrase.normalize("NFKC")), "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, base, AES, false, ["encrypt", "decrypt"]);
}

async function seal(key, name, bytes) {
  const iv = random(12);
  const how = { name: "AES-GCM", iv, additionalData: text.encode(name) };
  return { iv, sealed: new Uint8Array(await crypto.subtle.encrypt(how, key, bytes)) };
}

async function unseal(key, name, { iv, sealed }) {
  return crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: text.encode(name) }, key, sealed);
}

/** A new lock around the key of the data. */
async function lockUp(raw, passphrase) {
  const head = { salt: random(16), rounds: ROUNDS };
  return { ...head, ...(await seal(await keyOf(passphrase, head), "key", raw)) };
}

/** The key of the data in bytes, or nothing where the passphrase is wrong. */
async function unlockHead(head, passphrase) {
  try {
    return await unseal(await keyOf(passphrase, head), "key", head);
  } catch {
    return undefined;
  }
}

const importKey = (raw) => crypto.subtle.importKey("raw", raw, AES, false, ["encrypt", "decrypt"]);
const toText = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
const toBytes = (line) => Uint8Array.from(atob(line), (char) => char.charCodeAt(0));

export class Vault {
  #db;
  #key;
  #turn = Promise.resolve();

  /** Opens the store of a study on this device. */
  static async open(study) {
    const vault = new Vault();
    vault.#db = await new Promise((resolve, reject) => {
      const opening = indexedDB.open(`lars-interviews-${study}`, 1);
      opening.onupgradeneeded = () => ["head", "record"].forEach((name) => opening.result.createObjectStore(name));
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    vault.#db.onversionchange = () => vault.#db.close();
    return vault;
  }

  #read(store, ask) {
    return new Promise((resolve, reject) => {
      const asked = ask(this.#db.transaction(store).objectStore(store));
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  }

  /** Runs one transaction; it is on the disk when this returns. */
  #write(work) {
    return new Promise((resolve, reject) => {
      const tx = this.#db.transaction(["head", "record"], "readwrite", { durability: "strict" });
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error ?? new DOMException("aborted", "AbortError"));
      work(tx.objectStore("record"), tx.objectStore("head"));
    });
  }

  /** Whether somebody has set a passphrase here. */
  async exists() {
    return (await this.#read("head", (store) => store.get("key"))) !== undefined;
  }

  /** Sets the passphrase of an empty store, and opens it. */
  async create(passphrase) {
    const raw = random(32);
    const head = await lockUp(raw, passphrase);
    await this.#write((_, heads) => heads.add(head, "key"));
    this.#key = await importKey(raw);
  }

  /** Opens the store; says whether the passphrase was right. */
  async unlock(passphrase) {
    const raw = await unlockHead(await this.#read("head", (store) => store.get("key")), passphrase);
    if (raw) this.#key = await importKey(raw);
    return raw !== undefined;
  }

  /** Forgets the key. */
  lock() {
    this.#key = undefined;
  }

  /** Puts another passphrase in the place of the old one; says whether the old one was right. The records stay as they are. */
  async change(old, passphrase) {
    const raw = await unlockHead(await this.#read("head", (store) => store.get("key")), old);
    if (!raw) return false;
    const head = await lockUp(raw, passphrase);
    await this.#write((_, heads) => heads.put(head, "key"));
    return true;
  }

  /** Every record, opened; and how many cannot be. Those stay where they are. */
  async all() {
    const names = await this.#read("record", (store) => store.getAllKeys());
    const records = [];
    let damaged = 0;
    for (const name of names) {
      try {
        const record = await this.#read("record", (store) => store.get(name));
        records.push(JSON.parse(new TextDecoder().decode(await unseal(this.#key, name, record))));
      } catch {
        damaged += 1;
      }
    }
    return { records, damaged };
  }

  /** Keeps records and removes others, all in one transaction. When this returns, it is on the disk. */
  keep(records, without = []) {
    // One after the other: an older state of a record must not come to lie over a newer one.
    const kept = this.#turn.then(() => this.#keep(records, without));
    this.#turn = kept.catch(() => {});
    return kept;
  }

  async #keep(records, without) {
    const sealed = [];
    for (const record of records) {
      sealed.push([record.id, await seal(this.#key, record.id, text.encode(JSON.stringify(record)))]);
    }
    await this.#write((store) => {
      for (const [name, value] of sealed) store.put(value, name);
      for (const name of without) store.delete(name);
    });
  }

  /** Removes everything, the passphrase too. */
  async erase() {
    this.lock();
    await this.#write((store, heads) => [store, heads].forEach((one) => one.clear()));
  }

  /** A record as the text of a file: sealed, with what is needed to open it with the passphrase. */
  async file(record) {
    const head = await this.#read("head", (store) => store.get("key"));
    const { iv, sealed } = await seal(this.#key, record.id, text.encode(JSON.stringify(record)));
    const lines = { salt: head.salt, wrapIv: head.iv, wrapped: head.sealed, iv, sealed };
    const coded = Object.fromEntries(Object.entries(lines).map(([name, bytes]) => [name, toText(bytes)]));
    return JSON.stringify({ lars: "interview", format: 1, id: record.id, rounds: head.rounds, ...coded });
  }

  /** The record in the text of such a file; fails where it is none, or the passphrase is wrong. */
  static async fromFile(content, passphrase) {
    const { id, rounds, salt, wrapIv, wrapped, iv, sealed } = JSON.parse(content);
    if (!(rounds >= 1 && rounds <= MOST_ROUNDS)) throw new RangeError("rounds");
    const head = { rounds, salt: toBytes(salt), iv: toBytes(wrapIv), sealed: toBytes(wrapped) };
    const raw = await unlockHead(head, passphrase);
    const record = await unseal(await importKey(raw), id, { iv: toBytes(iv), sealed: toBytes(sealed) });
    return JSON.parse(new TextDecoder().decode(record));
  }
}
