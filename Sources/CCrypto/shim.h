// These functions are deprecated for what follows from them where keys are at stake (no providers, no FIPS). A digest of a
// file is the same by either way, and this one can be linked without the rest of the library.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/md5.h>
#include <openssl/sha.h>
