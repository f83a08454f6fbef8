/* Lets the Nth call on files of one folder fail, as a disk does: loaded before libc by the tests (LD_PRELOAD).
 *
 * FAULT_FOLDER  only files in it count
 * FAULT_CALLS   which calls count, for example "write,sync,rename,link,truncate,open,close,mode" or "read"
 * FAULT_AT      which of them fails, from 1 on
 * FAULT_ERROR   with which error number; "short" writes half of what was asked for instead, "kill" ends the process
 * FAULT_STAYS   "1": from there on all calls of that kind fail
 * FAULT_TRACE   a file that is made where the fault happened
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static const char *folder, *calls, *trace;
static int at, number, stays, shortened, kills;
static __thread int inside;
static int count;
static char fired[32];

__attribute__((constructor)) static void begin(void)
{
    const char *text;
    folder = getenv("FAULT_FOLDER");
    calls = getenv("FAULT_CALLS");
    trace = getenv("FAULT_TRACE");
    at = (text = getenv("FAULT_AT")) ? atoi(text) : 0;
    stays = (text = getenv("FAULT_STAYS")) && *text == '1';
    text = getenv("FAULT_ERROR");
    shortened = text && !strcmp(text, "short");
    kills = text && !strcmp(text, "kill");
    number = text ? atoi(text) : 0;
}

static int counts(const char *kind)
{
    size_t length = strlen(kind);
    const char *place = calls;
    while (place && (place = strstr(place, kind))) {
        char before = place == calls ? ',' : place[-1], after = place[length];
        if (before == ',' && (after == ',' || !after)) return 1;
        place += length;
    }
    return 0;
}

/* Whether this call is the one that fails. */
static int fails(const char *kind)
{
    int here = 0;
    if (!folder || !at || inside || !counts(kind)) return 0;
    if (stays && *fired) return !strcmp(fired, kind);
    if (__sync_add_and_fetch(&count, 1) != at) return 0;
    snprintf(fired, sizeof fired, "%s", kind);
    if (trace && (here = syscall(SYS_openat, AT_FDCWD, trace, O_CREAT | O_WRONLY, 0600)) >= 0)
        syscall(SYS_close, here);
    if (kills) kill(getpid(), SIGKILL);
    return 1;
}

/* Whether a descriptor belongs to a file in the folder, be it one without a name, or to the folder itself. */
static int concerns(int descriptor)
{
    char link[64], target[PATH_MAX];
    ssize_t length;
    if (!folder || !at) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    length = syscall(SYS_readlinkat, AT_FDCWD, link, target, sizeof target - 1);
    if (length < 0) return 0;
    target[length] = 0;
    return !strncmp(target, folder, strlen(folder));
}

#define REAL(name) ((typeof(&name))dlsym(RTLD_NEXT, #name))
#define FAULT(kind, descriptor) \
    do { if (concerns(descriptor) && fails(kind)) { errno = number; return -1; } } while (0)

#define WRITING(name, ...) \
    do { \
        if (concerns(descriptor) && fails("write")) { \
            if (!shortened) { errno = number; return -1; } \
            size = size > 1 ? size / 2 : size; \
        } \
        return REAL(name)(__VA_ARGS__); \
    } while (0)

ssize_t write(int descriptor, const void *bytes, size_t size) { WRITING(write, descriptor, bytes, size); }
ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset)
{ WRITING(pwrite, descriptor, bytes, size, offset); }
ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset)
{ WRITING(pwrite64, descriptor, bytes, size, offset); }
ssize_t writev(int descriptor, const struct iovec *parts, int size)
{ FAULT("write", descriptor); return REAL(writev)(descriptor, parts, size); }

static ssize_t half(int descriptor, const struct iovec *parts, int size, off64_t offset)
{
    size_t all = 0, wanted, done = 0;
    struct iovec fewer[8];
    int part;
    for (part = 0; part < size; part++) all += parts[part].iov_len;
    wanted = all > 1 ? all / 2 : all;
    for (part = 0; part < size && part < 8 && done < wanted; part++) {
        fewer[part] = parts[part];
        if (fewer[part].iov_len > wanted - done) fewer[part].iov_len = wanted - done;
        done += fewer[part].iov_len;
    }
    return REAL(pwritev64)(descriptor, fewer, part, offset);
}

ssize_t pwritev64(int descriptor, const struct iovec *parts, int size, off64_t offset)
{
    if (concerns(descriptor) && fails("write")) {
        if (shortened) return half(descriptor, parts, size, offset);
        errno = number;
        return -1;
    }
    return REAL(pwritev64)(descriptor, parts, size, offset);
}
ssize_t pwritev(int descriptor, const struct iovec *parts, int size, off_t offset)
{ return pwritev64(descriptor, parts, size, offset); }

ssize_t read(int descriptor, void *bytes, size_t size)
{ FAULT("read", descriptor); return REAL(read)(descriptor, bytes, size); }
ssize_t pread(int descriptor, void *bytes, size_t size, off_t offset)
{ FAULT("read", descriptor); return REAL(pread)(descriptor, bytes, size, offset); }
ssize_t pread64(int descriptor, void *bytes, size_t size, off64_t offset)
{ FAULT("read", descriptor); return REAL(pread64)(descriptor, bytes, size, offset); }

int fsync(int descriptor) { FAULT("sync", descriptor); return REAL(fsync)(descriptor); }
int ftruncate(int descriptor, off_t size) { FAULT("truncate", descriptor); return REAL(ftruncate)(descriptor, size); }
int ftruncate64(int descriptor, off64_t size)
{ FAULT("truncate", descriptor); return REAL(ftruncate64)(descriptor, size); }
int fchmod(int descriptor, mode_t mode) { FAULT("mode", descriptor); return REAL(fchmod)(descriptor, mode); }

/* A close that fails has closed all the same (close(2)). */
int close(int descriptor)
{
    int bad = concerns(descriptor) && fails("close");
    int result = REAL(close)(descriptor);
    if (!bad) return result;
    errno = number;
    return -1;
}

int renameat(int from, const char *old, int to, const char *new)
{ FAULT("rename", from); return REAL(renameat)(from, old, to, new); }
int linkat(int from, const char *old, int to, const char *new, int flags)
{ FAULT("link", to); return REAL(linkat)(from, old, to, new, flags); }

#define OPENING(name, ...) \
    do { \
        mode_t mode = 0; \
        if (flags & (O_CREAT | __O_TMPFILE)) { \
            va_list rest; \
            va_start(rest, flags); \
            mode = va_arg(rest, mode_t); \
            va_end(rest); \
            if (made(parent, path) && fails("open")) { errno = number; return -1; } \
        } \
        return REAL(name)(__VA_ARGS__, flags, mode); \
    } while (0)

/* Whether a file is made in the folder. */
static int made(int parent, const char *path)
{
    if (parent == AT_FDCWD) return folder && !strncmp(path, folder, strlen(folder));
    return concerns(parent);
}

int open(const char *path, int flags, ...) { int parent = AT_FDCWD; OPENING(open, path); }
int open64(const char *path, int flags, ...) { int parent = AT_FDCWD; OPENING(open64, path); }
int openat(int parent, const char *path, int flags, ...) { OPENING(openat, parent, path); }
int openat64(int parent, const char *path, int flags, ...) { OPENING(openat64, parent, path); }
