/** The code under test: it has Meta's address in it, as most clients have. */
export async function upload(phoneNumberId: string, accessToken: string, file: File, send = fetch): Promise<string> {
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("file", file);
  const response = await send(`https://graph.facebook.com/v24.0/${phoneNumberId}/media`, {
    method: "POST",
    headers: { Authorization: `Bearer ${accessToken}` },
    body: form,
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error.message);
  return answer.id;
}
