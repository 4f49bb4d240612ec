import { randomUUID } from "node:crypto";
import { chmod, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Authority, canServe, makeAuthority, readAuthority } from "./authority.ts";
import { isFit, issueLeaf, type Leaf, readLeaf, writeLeaf } from "./leaf.ts";
import { makeTruststore } from "./truststore.ts";

/** What clients are given so that they trust the authority. */
export interface Trust {
  readonly pem: string;
  /** A PKCS#12 truststore; its password is `changeit`. */
  readonly pkcs12: Uint8Array<ArrayBuffer>;
}

/** Where certificates are kept, and for whom. */
export interface FolderOptions {
  readonly folder: string;
  /** Names, and patterns like `*.example.com`. */
  readonly hosts: readonly string[];
  /** Default: the system's. */
  readonly now?: () => number;
}

/** There is no authority to be had. */
export class CertificateError extends Error {
  override readonly name = "CertificateError";

  constructor(folder: string, cause: unknown) {
    super(
      `Failed to make the local CA in ${folder}: ${cause instanceof Error ? cause.message : cause}. ` +
        "Name another folder, or delete what is in this one to have everything made anew.",
      { cause },
    );
  }
}

/** Private key and certificate of the authority. It never leaves the folder. */
const AUTHORITY = "ca-key.pem";
const AUTHORITY_PEM = "ca.pem";
const AUTHORITY_PKCS12 = "ca.p12";
const LEAF = "leaf.pem";

const OWNER_ONLY = 0o600;
const EVERYBODY = 0o644;

/** The authority and the leaf in a folder of the user's. Nothing is made before it is needed, and only once. */
export class CertificateFolder {
  readonly folder: string;
  readonly #hosts: readonly string[];
  readonly #now: () => number;
  #serving: Promise<Leaf> | undefined;

  constructor({ folder, hosts, now = Date.now }: FolderOptions) {
    this.folder = folder;
    this.#hosts = hosts;
    this.#now = now;
  }

  /** What clients have to trust; `undefined` as long as no authority was made. */
  async trust(): Promise<Trust | undefined> {
    const pem = await this.#read(AUTHORITY_PEM);
    const pkcs12 = await readFile(this.#path(AUTHORITY_PKCS12)).catch(undefinedIfMissing);
    return pem !== undefined && pkcs12 ? { pem, pkcs12: new Uint8Array(pkcs12) } : undefined;
  }

  /**
   * What a TLS server needs. Authority and leaf are made when they are missing, near their end, or do not vouch for a
   * host.
   *
   * @throws {CertificateError} when the folder cannot be written to, or holds something else
   */
  server(): Promise<Leaf> {
    return this.#serving ??= this.#load().catch((cause: unknown) => {
      this.#serving = undefined;
      throw new CertificateError(this.folder, cause);
    });
  }

  async #load(): Promise<Leaf> {
    const authority = await this.#authority();
    if ((await this.trust())?.pem !== authority.pem) {
      await this.#replace(AUTHORITY_PKCS12, await makeTruststore(authority.pem), EVERYBODY);
      await this.#replace(AUTHORITY_PEM, authority.pem, EVERYBODY);
    }
    const kept = readLeaf(await this.#read(LEAF) ?? "");
    if (kept && isFit(kept, authority, this.#hosts, this.#now())) return kept;
    const leaf = await issueLeaf(authority, this.#hosts, this.#now());
    await this.#replace(LEAF, writeLeaf(leaf), OWNER_ONLY);
    return leaf;
  }

  async #authority(): Promise<Authority> {
    const kept = await this.#keptAuthority();
    if (kept && canServe(kept, this.#hosts, this.#now())) return kept;
    await this.#makeFolder();
    const made = await makeAuthority(this.#hosts, this.#now());
    if (kept) await this.#replace(AUTHORITY, made, OWNER_ONLY);
    else await this.#create(AUTHORITY, made, OWNER_ONLY);
    // Another process may have been quicker: there is one authority, and it is the one in the folder.
    const authority = await this.#keptAuthority();
    if (!authority) throw new Error(`${AUTHORITY} is gone again`);
    return authority;
  }

  async #keptAuthority(): Promise<Authority | undefined> {
    const text = await this.#read(AUTHORITY);
    if (text === undefined) return undefined;
    const { mode } = await stat(this.#path(AUTHORITY));
    if ((mode & 0o077) !== 0) await chmod(this.#path(AUTHORITY), OWNER_ONLY);
    try {
      return await readAuthority(text);
    } catch (cause) {
      throw new Error(`${AUTHORITY} cannot be read: ${cause instanceof Error ? cause.message : cause}`, { cause });
    }
  }

  /** A folder that was there before, with things in it, keeps its mode: it is not this program's alone. */
  async #makeFolder(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    if ((await readdir(this.folder)).length === 0) await chmod(this.folder, 0o700);
  }

  /** Whoever reads sees the old content or the new, and never a part. */
  async #replace(name: string, content: string | Uint8Array, mode: number): Promise<void> {
    await this.#throughDraft(content, mode, (draft) => rename(draft, this.#path(name)));
  }

  /** The same, but for a file that is there already: that one stays. */
  async #create(name: string, content: string, mode: number): Promise<void> {
    await this.#throughDraft(content, mode, async (draft) => {
      try {
        await link(draft, this.#path(name));
      } catch (cause) {
        if ((cause as { code?: string }).code !== "EEXIST") throw cause;
      }
    });
  }

  async #throughDraft(content: string | Uint8Array, mode: number, finish: (draft: string) => Promise<void>) {
    const draft = this.#path(`.${randomUUID()}`);
    try {
      await writeFile(draft, content, { mode });
      await finish(draft);
    } finally {
      await rm(draft, { force: true });
    }
  }

  async #read(name: string): Promise<string | undefined> {
    return await readFile(this.#path(name), "utf8").catch(undefinedIfMissing);
  }

  #path(name: string): string {
    return join(this.folder, name);
  }
}

function undefinedIfMissing(cause: unknown): undefined {
  if ((cause as { code?: string }).code !== "ENOENT") throw cause;
}
