import type { WolkvoxCase } from "./case.ts";
import { inferred, known } from "./known.ts";
import { bare, call, filePart, putFiles, storage } from "./requests.ts";
import { fetched, published, refused, stored } from "./steps.ts";

const DAYS_90_MS = 90 * 86_400_000;

/** Wolkvox Storage. */
export const storageCases = [
  {
    id: "wolkvox.storage.round-trip",
    title: "What is put into the storage and made public is had byte for byte, without a token.",
    ...known("wolkvox.storage-public-url", "wolkvox.storage-upload-answer", "wolkvox.storage-access-answer"),
    steps: [
      stored(filePart("a b.txt", "text/plain", "hello\r\n--\r\n")),
      refused("object-private", bare("GET", "{storagePath}/a%20b.txt", [])),
      published("a b.txt"),
      fetched("{storagePath}/a%20b.txt", "text/plain", "hello\r\n--\r\n"),
    ],
  },
  {
    id: "wolkvox.storage.control-boundary-quoted",
    title: "The boundary may be quoted.",
    ...inferred("As HTTP has it.", "wolkvox.storage-upload-fields"),
    control: true,
    steps: [{
      request: {
        ...putFiles(filePart("q.txt", "text/plain", "quoted")),
        contentType: 'multipart/form-data; boundary="{boundary}"',
      },
      expect: { success: "wolkvox.storage.upload", equals: { "data.counts.success": "1" } },
    }],
  },
  {
    id: "wolkvox.storage.several",
    title: "Several files come as file[], into the folder that path names.",
    ...known("wolkvox.storage-upload-fields"),
    steps: [
      stored(
        { name: "path", content: { text: "/Fondos" } },
        filePart("one.png", "image/png", "one", "file[]"),
        filePart("two.png", "image/png", "two", "file[]"),
      ),
      published("Fondos/one.png", "/Fondos/two.png"),
      fetched("{storagePath}/Fondos/one.png", "image/png", "one"),
      fetched("{storagePath}/Fondos/two.png", "image/png", "two"),
    ],
  },
  {
    id: "wolkvox.storage.no-file",
    title: "A form without a file, or with one of another name, is 400.",
    ...known("wolkvox.storage-file-required"),
    steps: [
      refused("storage-file-required", putFiles({ name: "path", content: { text: "/" } })),
      refused("storage-file-required", putFiles(filePart("a.txt", "text/plain", "a", "upload"))),
      refused("storage-file-required", call(storage("upload_files"), {})),
    ],
  },
  {
    id: "wolkvox.storage.overwrite",
    title: "A file of the same name takes the place of the old one, and is private again.",
    ...known("wolkvox.storage-overwrite"),
    steps: [
      stored(filePart("same.txt", "text/plain", "old")),
      published("same.txt"),
      stored(filePart("same.txt", "text/plain", "new")),
      refused("object-private", bare("GET", "{storagePath}/same.txt", [])),
      published("same.txt"),
      fetched("{storagePath}/same.txt", "text/plain", "new"),
    ],
  },
  {
    id: "wolkvox.storage.private-and-gone",
    title: "The URL of a private file is 403, of a missing one 404.",
    ...known("wolkvox.object-private", "wolkvox.object-gone"),
    steps: [
      refused("object-private", bare("GET", "{privateFilePath}", [])),
      refused("object-gone", bare("GET", "{goneFilePath}", [])),
    ],
  },
  {
    id: "wolkvox.storage.access-unknown",
    title: "A change of access to a file that is not there is told for the file.",
    ...inferred("How it is told is a choice.", "wolkvox.storage-access-answer"),
    steps: [{
      request: call(storage("public_access"), { files: ["nothing.txt"] }),
      expect: { success: "wolkvox.storage.publish", partly: true, equals: { "data.files.0.code": "404" } },
    }],
  },
  {
    id: "wolkvox.storage.access-without-files",
    title: "A change of access that names no files is 400.",
    ...known("wolkvox.parameters-required"),
    steps: [
      refused("parameters-required", call(storage("public_access"), {})),
      refused("parameters-required", call(storage("restricted_access"), { files: "a.txt" })),
      refused("parameters-required", call(storage("delete_files"), { files: [] })),
    ],
  },
  {
    id: "wolkvox.storage.details",
    title: "A file's details are all text.",
    ...known("wolkvox.storage-details"),
    steps: [
      stored({ name: "path", content: { text: "/docs" } }, filePart("d.pdf", "application/pdf", "%PDF-1.4")),
      {
        request: call(storage("file_details"), { file_name: "docs/d.pdf" }),
        expect: {
          success: "wolkvox.storage.describe",
          equals: { "data.full_name": "docs/d.pdf", "data.file_name": "d.pdf", "data.is_public": "false" },
        },
      },
    ],
  },
  {
    id: "wolkvox.storage.details-unknown",
    title: "The details of a file that is not there are 404.",
    ...known("wolkvox.records-not-found"),
    steps: [refused("records-not-found", call(storage("file_details"), { file_name: "nothing.txt" }))],
  },
  {
    id: "wolkvox.storage.list",
    title: "A folder is listed with its files and folders, a page at a time.",
    ...known("wolkvox.storage-list"),
    steps: [
      stored(
        { name: "path", content: { text: "/list" } },
        filePart("1.txt", "text/plain", "1", "file[]"),
        filePart("2.txt", "text/plain", "2", "file[]"),
      ),
      stored({ name: "path", content: { text: "/list/deep" } }, filePart("3.txt", "text/plain", "3")),
      {
        request: call(storage("list_files"), { path: "/list", limit: 2 }),
        expect: {
          success: "wolkvox.storage.list",
          equals: {
            "data.items.0.name": "list/deep",
            "data.items.0.isDirectory": "true",
            "data.items.1.file_name": "1.txt",
            "data.pagination.limit": "2",
          },
        },
        keep: { next: "data.pagination.next_page_token" },
      },
      {
        request: call(storage("list_files"), { path: "/list", limit: 2, page_token: "{next}" }),
        expect: {
          success: "wolkvox.storage.list",
          equals: { "data.items.0.file_name": "2.txt", "data.pagination.next_page_token": null },
        },
      },
    ],
  },
  {
    id: "wolkvox.storage.delete-young",
    title: "A file younger than 90 days is not deleted: 207 in all, 403 for the file.",
    ...known("wolkvox.storage-delete-age"),
    steps: [
      stored(filePart("young.txt", "text/plain", "young")),
      published("young.txt"),
      { advanceMs: DAYS_90_MS - 1000 },
      {
        request: call(storage("delete_files"), { files: ["young.txt", "nothing.txt"] }),
        expect: {
          success: "wolkvox.storage.delete",
          partly: true,
          equals: { "data.files.0.code": "403", "data.files.1.code": "404" },
        },
      },
      fetched("{storagePath}/young.txt", "text/plain", "young"),
    ],
  },
  {
    id: "wolkvox.storage.delete-old",
    title: "A file of 90 days is deleted, and its URL leads nowhere.",
    ...known("wolkvox.storage-delete-age"),
    steps: [
      stored(filePart("old.txt", "text/plain", "old")),
      published("old.txt"),
      { advanceMs: DAYS_90_MS },
      {
        request: call(storage("delete_files"), { files: ["old.txt"] }),
        expect: {
          success: "wolkvox.storage.delete",
          equals: { "data.files.0.code": "200", "data.files.0.name": "old.txt" },
        },
      },
      refused("object-gone", bare("GET", "{storagePath}/old.txt", [])),
    ],
  },
] satisfies readonly WolkvoxCase[];
