/** A body to be read, and the boundary it is read with. */
export interface SampleBody {
  boundary: string;
  bytes: Uint8Array;
}

/** Joins text (as UTF-8) and bytes. */
export function bytesOf(...pieces: (string | Uint8Array)[]): Uint8Array {
  const parts = pieces.map((piece) =>
    typeof piece === "string" ? new TextEncoder().encode(piece) : piece
  );
  const all = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function sample(
  boundary: string,
  ...pieces: (string | Uint8Array)[]
): SampleBody {
  return { boundary, bytes: bytesOf(...pieces) };
}

const field = 'Content-Disposition: form-data; name="to"\r\n\r\n+49 30 1234';
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 13, 10, 45, 45, 0xff);

/** Bodies that come to their end. */
export const WHOLE = {
  "a field and a file": sample(
    "----WebKitFormBoundary7MA4",
    `------WebKitFormBoundary7MA4\r\n${field}\r\n------WebKitFormBoundary7MA4\r\n`,
    'Content-Disposition: form-data; name="file"; filename="a.jpg"\r\n',
    "Content-Type: image/jpeg\r\n\r\n",
    jpeg,
    "\r\n------WebKitFormBoundary7MA4--\r\n",
  ),
  "a preamble and an epilogue": sample(
    "xyz",
    `This is a form.\r\n--xy\r\n--xyz\r\n${field}\r\n--xyz--\r\nbye\r\n--xyz\r\n`,
  ),
  "a line break before the first boundary": sample(
    "xyz",
    `\r\n--xyz\r\n${field}\r\n--xyz--`,
  ),
  "empty parts of three kinds": sample(
    "xyz",
    '--xyz\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n',
    '--xyz\r\nContent-Disposition: form-data; name="b"\r\n\r\n',
    "--xyz\r\n\r\n\r\n--xyz--",
  ),
  "binary content full of near-boundaries": sample(
    "aab",
    '--aab\r\nContent-Disposition: form-data; name="f"; filename="n"\r\n\r\n',
    "\r\n--aa\r\n--\r\n--aaab\r\n--aab-x\r\n--aab x\r\n--aab\rx\r\n--aabb--",
    "\r\r\n--aaa\r\n\r\n--aaaab\n--aa\n--aabq\r\n\r\n\r",
    Uint8Array.from({ length: 256 }, (_, i) => i),
    "\r\n--aab--",
  ),
  "a boundary of blanks and signs, padded lines": sample(
    "a b?(c)=_",
    `--a b?(c)=_ \t\r\n${field}\r\n--a b?(c)=_\t\r\n${field}\r\n--a b?(c)=_-- \r\nx`,
  ),
  "file names in every spelling": sample(
    "q",
    "--q\r\ncontent-disposition: form-data; name=f; filename*=UTF-8''na%C3%AFve.jpg; filename=\"na_ve.jpg\"\r\n\r\nx\r\n",
    '--q\r\nX-First: 1\r\nContent-Disposition: form-data; name="ü"; filename="a\\"b\\\\%22ü€.jpg"\r\n\r\ny\r\n',
    '--q\r\nContent-Disposition: form-data;\r\n name="z";\r\n\tfilename=""\r\nContent-Type: text/plain\r\n\r\n\r\n--q--\r\n',
  ),
  "a delimiter with a line feed alone before it": sample(
    "xyz",
    `--xyz\r\n${field}\n--xyz\r\n${field}\r\n--xyz--\r\n`,
  ),
  "no part at all": sample("xyz", "--xyz--\r\n"),
} as const satisfies Record<string, SampleBody>;

const lines = new TextDecoder().decode(WHOLE["a field and a file"].bytes)
  .replaceAll("\r\n", "\n");

/** Bodies that cannot be read to their end. */
export const BROKEN = {
  "line feeds only": sample("----WebKitFormBoundary7MA4", lines),
  "line feeds only, behind a preamble": sample(
    "----WebKitFormBoundary7MA4",
    `Hello\n${lines}`,
  ),
  "line feeds in a part head": sample(
    "xyz",
    `--xyz\r\n${field.replaceAll("\r\n", "\n")}\r\n--xyz--\r\n`,
  ),
  "a closing boundary with a line feed alone before it": sample(
    "xyz",
    `--xyz\r\n${field}\n--xyz--\r\n`,
  ),
  "no empty line behind the head": sample(
    "xyz",
    `--xyz\r\nContent-Disposition: form-data; name="to"\r\n+49 30\r\n--xyz--`,
  ),
  "another boundary": sample("other", `--xyz\r\n${field}\r\n--xyz--\r\n`),
  "nothing": sample("xyz"),
  "no closing boundary": sample(
    "xyz",
    `--xyz\r\n${field}\r\n--xyz\r\n${field}\r\n`,
  ),
} as const satisfies Record<string, SampleBody>;
