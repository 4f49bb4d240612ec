/** A handle is opaque; Meta's sample begins with a number and a colon (D9). */
export const HANDLE = /^\d+:[!-~]*:[!-~]+$/;
