/* The allocator of `make faults`: red zones before and behind every block, blocks counted, failures on demand; and the report
   that the harness reads. */
#include "fault.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct fault_report fault_report = {0, 0, 0, 0x5c, 0, 0, 0, 0, {0}};

void fault_put(const char *text) {
    for (; *text; text++)
        if (fault_report.length < sizeof fault_report.text - 1)
            fault_report.text[fault_report.length++] = *text;
        else
            fault_report.wrong++;
}

void fault_put_number(long long number) {
    char digits[24], *at = digits + sizeof digits - 1;
    unsigned long long rest = number < 0 ? 0 - (unsigned long long)number : (unsigned long long)number;
    *at = 0;
    do {
        *--at = (char)('0' + (int)(rest % 10));
        rest /= 10;
    } while (rest);
    if (number < 0) *--at = '-';
    fault_put(" ");
    fault_put(at);
}

void fault_wrong(const char *file, int line, const char *text) {
    const char *name = strrchr(file, '/');
    fault_report.wrong++;
    fault_put("wrong ");
    fault_put(name ? name + 1 : file);
    fault_put_number(line);
    fault_put(" ");
    fault_put(text);
    fault_put("\n");
}

/* A block: its start and size, a red zone, the bytes, a red zone. */
enum { ZONE = 64 };

/* What red zones and freed memory hold; the harness compares runs with another. */
#define MARK (fault_report.fill & 0xff)

struct head {
    void *start;
    size_t size;
    unsigned char zone[ZONE - sizeof(void *) - sizeof(size_t)];
};

/* With this reference a program has a heap to be wrapped, also if it does not allocate by itself. */
void *malloc(size_t size);
void *(*const faults_heap)(size_t)__attribute__((used)) = malloc;

void *__real_malloc(size_t size);
void __real_free(void *block);

static void *block(size_t alignment, size_t size) {
    fault_report.allocations++;
    if (fault_report.fail_at && fault_report.allocations >= fault_report.fail_at &&
        fault_report.allocations - fault_report.fail_at <= fault_report.fail_count) {
        errno = ENOMEM;
        return NULL;
    }
    size_t before = alignment > ZONE ? alignment : ZONE;
    if (size > SIZE_MAX / 2 - 2 * before) {
        errno = ENOMEM;
        return NULL;
    }
    char *start = __real_malloc(size + 2 * before + ZONE);
    if (!start) return NULL;
    char *bytes = (char *)(((uintptr_t)start + before + before - 1) & ~(uintptr_t)(before - 1));
    struct head *head = (struct head *)(bytes - ZONE);
    head->start = start;
    head->size = size;
    memset(head->zone, (int)MARK, sizeof head->zone);
    memset(bytes, 0xa5, size);
    memset(bytes + size, (int)MARK, ZONE);
    fault_report.blocks++;
    return bytes;
}

static struct head *intact(void *bytes) {
    struct head *head = (struct head *)((char *)bytes - ZONE);
    for (size_t i = 0; i < sizeof head->zone; i++)
        if (head->zone[i] != MARK) {
            fault_wrong(__FILE__, __LINE__, "write before a block");
            break;
        }
    for (size_t i = 0; i < ZONE; i++)
        if (((unsigned char *)bytes)[head->size + i] != MARK) {
            fault_wrong(__FILE__, __LINE__, "write behind a block");
            break;
        }
    return head;
}

void *__wrap_malloc(size_t size) { return block(16, size); }

void *__wrap_aligned_alloc(size_t alignment, size_t size) {
    if (!alignment || alignment & (alignment - 1)) {
        errno = EINVAL;
        return NULL;
    }
    return block(alignment, size);
}

void *__wrap_calloc(size_t count, size_t size) {
    size_t total;
    if (__builtin_mul_overflow(count, size, &total)) total = SIZE_MAX;
    void *bytes = block(16, total);
    return bytes ? memset(bytes, 0, total) : NULL;
}

void __wrap_free(void *bytes) {
    if (!bytes) return;
    struct head *head = intact(bytes);
    fault_report.blocks--;
    memset(bytes, (int)MARK, head->size);
    __real_free(head->start);
}

void *__wrap_realloc(void *old, size_t size) {
    if (!old) return block(16, size);
    struct head *head = intact(old);
    void *bytes = block(16, size);
    if (bytes) {
        memcpy(bytes, old, size < head->size ? size : head->size);
        __wrap_free(old);
    }
    return bytes;
}
