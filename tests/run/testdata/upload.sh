# curl as Meta's pages use it, told of nothing: it uploads, retrieves and downloads.
set -eu
base=https://graph.facebook.com/v24.0
ask() { curl -sS --fail-with-body -H "Authorization: Bearer $WAMOCK_META_ACCESS_TOKEN" "$@"; }
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" | sed 's#\\/#/#g'; }
id=$(printf 'hello from curl' |
  ask -F messaging_product=whatsapp -F 'file=@-;type=text/plain;filename=hello.txt' \
    "$base/$WAMOCK_META_PHONE_NUMBER_ID/media" | field id)
url=$(ask "$base/$id" | field url)
ask "$url"
