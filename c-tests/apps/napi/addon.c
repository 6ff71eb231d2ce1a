#include <node_api.h>
#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define OK(call) do { if ((call) != napi_ok) { napi_throw_error(env, NULL, #call); return NULL; } } while (0)

static napi_value text(napi_env env, const char *s) {
    napi_value value;
    napi_create_string_utf8(env, s, NAPI_AUTO_LENGTH, &value);
    return value;
}

/* format(number): what printf makes of it. */
static napi_value format(napi_env env, napi_callback_info info) {
    size_t count = 1;
    napi_value argument;
    double number;
    char line[64];
    OK(napi_get_cb_info(env, info, &count, &argument, NULL, NULL));
    OK(napi_get_value_double(env, argument, &number));
    snprintf(line, sizeof line, "%.17g %a", number, number);
    return text(env, line);
}

/* hash(buffer): a promise of its FNV-1a hash, made by a thread of the pool. */
struct hash {
    napi_async_work work;
    napi_deferred promise;
    unsigned char *bytes;
    size_t len;
    uint64_t result;
    pthread_t by;
};

static void hash_in_thread(napi_env env, void *data) {
    struct hash *h = data;
    h->result = 14695981039346656037u;
    for (size_t i = 0; i < h->len; i++)
        h->result = (h->result ^ h->bytes[i]) * 1099511628211u;
    h->by = pthread_self();
    (void)env;
}

static void hash_done(napi_env env, napi_status status, void *data) {
    struct hash *h = data;
    char line[40];
    snprintf(line, sizeof line, "%016llx%s", (unsigned long long)h->result, pthread_equal(h->by, pthread_self()) ? " here" : "");
    napi_resolve_deferred(env, h->promise, text(env, status == napi_ok ? line : "failed"));
    napi_delete_async_work(env, h->work);
    free(h->bytes);
    free(h);
}

static napi_value hash(napi_env env, napi_callback_info info) {
    size_t count = 1;
    napi_value argument, promise;
    void *bytes;
    struct hash *h = calloc(1, sizeof *h);
    OK(napi_get_cb_info(env, info, &count, &argument, NULL, NULL));
    OK(napi_get_buffer_info(env, argument, &bytes, &h->len));
    h->bytes = malloc(h->len + 1);
    memcpy(h->bytes, bytes, h->len);
    OK(napi_create_promise(env, &h->promise, &promise));
    OK(napi_create_async_work(env, NULL, text(env, "hash"), hash_in_thread, hash_done, h, &h->work));
    OK(napi_queue_async_work(env, h->work));
    return promise;
}

/* count(n, f): a thread of our own calls f with 1 to n, then with 0. */
struct counting {
    napi_threadsafe_function call;
    int n;
};

static void *counts(void *data) {
    struct counting *c = data;
    for (int i = 1; i <= c->n; i++)
        napi_call_threadsafe_function(c->call, (void *)(intptr_t)i, napi_tsfn_blocking);
    napi_call_threadsafe_function(c->call, NULL, napi_tsfn_blocking);
    napi_release_threadsafe_function(c->call, napi_tsfn_release);
    free(c);
    return NULL;
}

static void in_main(napi_env env, napi_value function, void *context, void *data) {
    napi_value number, self;
    (void)context;
    if (env == NULL)
        return;
    napi_get_undefined(env, &self);
    napi_create_int32(env, (int)(intptr_t)data, &number);
    napi_call_function(env, self, function, 1, &number, NULL);
}

static napi_value count(napi_env env, napi_callback_info info) {
    size_t n = 2;
    napi_value arguments[2];
    pthread_t thread;
    struct counting *c = malloc(sizeof *c);
    OK(napi_get_cb_info(env, info, &n, arguments, NULL, NULL));
    OK(napi_get_value_int32(env, arguments[0], &c->n));
    OK(napi_create_threadsafe_function(env, arguments[1], NULL, text(env, "count"), 4, 1, NULL, NULL, NULL, in_main, &c->call));
    int error = pthread_create(&thread, NULL, counts, c);
    if (error != 0)
        napi_throw_error(env, NULL, strerror(error));
    else
        pthread_detach(thread);
    return NULL;
}

NAPI_MODULE_INIT() {
    const struct {
        const char *name;
        napi_callback function;
    } all[] = {{"format", format}, {"hash", hash}, {"count", count}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        napi_value function;
        napi_create_function(env, all[i].name, NAPI_AUTO_LENGTH, all[i].function, NULL, &function);
        napi_set_named_property(env, exports, all[i].name, function);
    }
    return exports;
}
