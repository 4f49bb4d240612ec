/**
 * The boundary which a body seems to use, told from its first bytes as text;
 * `undefined` when it does not begin like multipart. A first line of two dashes
 * is not enough: a content header or a closing boundary must follow.
 */
export function bodyBoundary(head: string): string | undefined {
  const opened = /^\s*--([^\r\n]{1,72}?)[ \t]*\r?\ncontent-[a-z-]+:/i.exec(head);
  const closed = /^\s*--([^\r\n]{1,72}?)--[ \t]*(?:\r?\n|$)/.exec(head);
  return opened?.[1] ?? closed?.[1];
}
