// Clients of Meta's API that know no other host, unmodified; what each did is printed as JSON.
import { Buffer } from "node:buffer";
import process from "node:process";
import bizSdk from "facebook-nodejs-business-sdk";
import { WhatsAppAPI } from "whatsapp-api-js";
import { getMedia, getMediaUrl, uploadMedia } from "ws-cloud-api/media";

const {
  WAMOCK_META_ACCESS_TOKEN: token,
  WAMOCK_META_APP_ID: appId,
  WAMOCK_META_BUSINESS_ACCOUNT_ID: accountId,
  WAMOCK_META_PHONE_NUMBER_ID: phoneNumberId,
} = process.env;
const BYTES = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 5, 6]);

function file() {
  return new File([BYTES], "dot.png", { type: "image/png" });
}

function same(buffer) {
  return BYTES.equals(Buffer.from(buffer));
}

async function whatsappApiJs() {
  const api = new WhatsAppAPI({ token, secure: false, v: "v24.0" });
  const form = new FormData();
  form.set("file", file());
  const { id } = await api.uploadMedia(phoneNumberId, form);
  const { url, file_size } = await api.retrieveMedia(id);
  const bytes = await (await api.fetchMedia(url)).arrayBuffer();
  return { host: new URL(url).host, size: Number(file_size), same: same(bytes), deleted: await api.deleteMedia(id) };
}

async function wsCloudApi() {
  const config = { apiVersion: "24.0", phoneNumberId, token };
  const mediaId = await uploadMedia({ media: file(), config });
  const mediaUrl = await getMediaUrl({ mediaId, config });
  const blob = await getMedia({ mediaUrl, config });
  return { host: new URL(mediaUrl).host, same: same(await blob.arrayBuffer()), mediaId };
}

/** It has no call for media; the calls that it makes by itself can retrieve and delete them. */
async function businessSdk(mediaId) {
  const api = new bizSdk.FacebookAdsApi(token, "en_US", false);
  const session = await new bizSdk.Application(appId, {}, undefined, api)
    .createUpload([], { file_name: "dot.png", file_length: BYTES.length, file_type: "image/png" });
  const account = new bizSdk.WhatsAppBusinessAccount(accountId, {}, undefined, api);
  const components = [{ type: "BODY", text: "Our sale begins." }];
  await account.createMessageTemplate([], { name: "sale", language: "en_US", category: "MARKETING", components });
  const { mime_type } = await api.call("GET", [mediaId]);
  return {
    session: session.id.startsWith("upload:"),
    template: await account.deleteMessageTemplates({ name: "sale" }),
    mime_type,
    deleted: await api.call("DELETE", [mediaId]),
  };
}

const first = await whatsappApiJs();
const { mediaId, ...second } = await wsCloudApi();
const third = await businessSdk(mediaId);
console.log(JSON.stringify({ whatsappApiJs: first, wsCloudApi: second, businessSdk: third }));
