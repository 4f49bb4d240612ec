"""Python's own client, told of nothing: it uploads, retrieves, downloads and deletes."""
import json
import os
import urllib.request

BASE = "https://graph.facebook.com/v24.0/"
BYTES = b"hello from Python"


def ask(url, method="GET", body=None, headers={}):
    authorization = "Bearer " + os.environ["WAMOCK_META_ACCESS_TOKEN"]
    request = urllib.request.Request(url, body, {"Authorization": authorization, **headers}, method=method)
    with urllib.request.urlopen(request) as response:
        return response.read()


parts = [
    b'--cut\r\nContent-Disposition: form-data; name="messaging_product"\r\n\r\nwhatsapp\r\n',
    b'--cut\r\nContent-Disposition: form-data; name="file"; filename="hello.txt"\r\n',
    b"Content-Type: text/plain\r\n\r\n" + BYTES + b"\r\n--cut--\r\n",
]
upload = BASE + os.environ["WAMOCK_META_PHONE_NUMBER_ID"] + "/media"
media_type = {"Content-Type": "multipart/form-data; boundary=cut"}
media = json.loads(ask(upload, "POST", b"".join(parts), media_type))["id"]
url = json.loads(ask(BASE + media))["url"]
print(json.dumps({"same": ask(url) == BYTES, "deleted": json.loads(ask(BASE + media, "DELETE"))["success"]}))
