#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo take any number of arguments, which Swift can't call.

static inline void curlSetNumber(CURL *handle, CURLoption option, long value) {
  curl_easy_setopt(handle, option, value);
}

static inline void curlSetPointer(CURL *handle, CURLoption option, const void *value) {
  curl_easy_setopt(handle, option, value);
}

// HTTP and HTTPS are the only protocols that a transfer may use.
static inline void curlAllowWebOnly(CURL *handle) {
#if LIBCURL_VERSION_NUM >= 0x075500
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

typedef size_t (*curlTake)(char *bytes, size_t one, size_t count, void *user);

static inline void curlOnBody(CURL *handle, curlTake take, void *user) {
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, user);
}

static inline void curlOnHeader(CURL *handle, curlTake take, void *user) {
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, take);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, user);
}

static inline void curlOnSocket(CURL *handle, curl_opensocket_callback open, void *user) {
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open);
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, user);
}

static inline long curlStatus(CURL *handle) {
  long status = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

// How many bytes the answer has; -1 where the server doesn't say.
static inline long long curlLength(CURL *handle) {
  curl_off_t length = -1;
  curl_easy_getinfo(handle, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
  return length;
}

// Where the answer redirects to, as an absolute address; NULL where it doesn't.
static inline const char *curlRedirection(CURL *handle) {
  char *address = NULL;
  curl_easy_getinfo(handle, CURLINFO_REDIRECT_URL, &address);
  return address;
}
