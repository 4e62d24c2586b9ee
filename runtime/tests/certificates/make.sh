#!/bin/sh
# Makes the certificates of tests/tls.rs anew, in this folder. The key of the authority is not kept.
set -eu
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
openssl ecparam -name prime256v1 -genkey -noout | openssl pkcs8 -topk8 -nocrypt -out key.pem
openssl ecparam -name prime256v1 -genkey -noout -out "$work/ca.key"
: > "$work/index" && echo unique_subject=no > "$work/index.attr" && echo 1000 > "$work/serial"

# sign NAME SUBJECT SECTION EXTENSIONS FROM TO [OPTION…]
sign() {
    name=$1 subject=$2 extensions=$3 from=$4 to=$5
    shift 5
    cat > "$work/$name.cnf" <<CNF
[req]
distinguished_name = dn
[dn]
[ca]
default_ca = d
[d]
database = $work/index
serial = $work/serial
new_certs_dir = $work
default_md = sha256
policy = p
copy_extensions = none
x509_extensions = x
[p]
commonName = supplied
[x]
$extensions
CNF
    key=key.pem
    case $name in ca) key=$work/ca.key ;; esac
    openssl req -new -config "$work/$name.cnf" -key "$key" -subj "/CN=$subject" -out "$work/$name.csr"
    openssl ca -batch -notext -config "$work/$name.cnf" -in "$work/$name.csr" -out "$name.pem" \
        -startdate "$from" -enddate "$to" "$@" 2> "$work/log" || { cat "$work/log"; exit 1; }
}

server="basicConstraints = critical,CA:FALSE
extendedKeyUsage = serverAuth
subjectAltName = IP:127.0.0.1,DNS:localhost,DNS:portal.example"
other="basicConstraints = critical,CA:FALSE
subjectAltName = DNS:other.example"
by_ca="-cert ca.pem -keyfile $work/ca.key"
sign ca "Test authority" "basicConstraints = critical,CA:TRUE" 20200101000000Z 21200101000000Z -selfsign -keyfile "$work/ca.key"
sign server "Test server" "$server" 20200101000000Z 21200101000000Z $by_ca
sign expired "Test server" "$server" 20000101000000Z 20010101000000Z $by_ca
sign future "Test server" "$server" 21100101000000Z 21200101000000Z $by_ca
sign other "Test server" "$other" 20200101000000Z 21200101000000Z $by_ca
sign nameless "127.0.0.1" "basicConstraints = critical,CA:FALSE" 20200101000000Z 21200101000000Z $by_ca
# As `openssl req -x509` makes it.
sign self_signed "Test server" "basicConstraints = critical,CA:TRUE
subjectAltName = IP:127.0.0.1" 20200101000000Z 21200101000000Z -selfsign -keyfile key.pem
