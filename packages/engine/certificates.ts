/** What a TLS server shows, and its key; both PEM. */
export interface ServerCertificate {
  readonly key: string;
  /** The chain, the server's own first. */
  readonly cert: string;
}

/** What clients have to trust so that they accept a {@link ServerCertificate}. */
export interface TrustedAuthority {
  readonly pem: string;
  /** The same as a PKCS#12 truststore, for Java. */
  readonly pkcs12: Uint8Array<ArrayBuffer>;
}

/** Where a mock has its certificates from. Nothing is made before a TLS server is needed. */
export interface CertificateSource {
  /**
   * Finds or makes what a TLS server needs.
   *
   * @throws {Error} that says what is in the way
   */
  server(): Promise<ServerCertificate>;
  /** What there is to trust; `undefined` as long as nothing was made. */
  trust(): Promise<TrustedAuthority | undefined>;
}
