#pragma once
// What Swift does not see: prctl(2) takes a variable number of arguments, pipe2(2) is behind _GNU_SOURCE.
#include <malloc.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>

int pipe2(int descriptors[2], int flags);

/// The calling process is killed as soon as the thread that started it ends. Zero where that is set.
static inline int callbleep_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL); }

/// The calling process writes no image of its memory where it crashes. Zero where that is set.
static inline int callbleep_leave_no_core(void) {
    const struct rlimit none = {0, 0};
    return setrlimit(RLIMIT_CORE, &none);
}

/// The calling process gets no more memory than this for its data: heap, private mappings, stacks. Zero where that is set.
static inline int callbleep_limit_data(unsigned long bytes) {
    const struct rlimit limit = {bytes, bytes};
    return setrlimit(RLIMIT_DATA, &limit);
}

/// The calling process gives large pieces of memory back as soon as it frees them. Left alone, the allocator keeps pieces
/// of a size that was freed once for later ones (mallopt(3), M_MMAP_THRESHOLD): after the levels of a call of hours that
/// is everything, and what one stage has freed stands beside what the next one takes.
static inline void callbleep_give_back_memory(void) {
    enum { large = 1 << 20 };
    mallopt(M_MMAP_THRESHOLD, large);
    mallopt(M_TRIM_THRESHOLD, large);
}

/// The calling process keeps memory that it frees, so that the next call of a batch finds it: to give it back and get it
/// again, page by page, costs more than what a short call does with it.
static inline void callbleep_keep_memory(void) {
    enum { large = 32 << 20 };
    mallopt(M_MMAP_THRESHOLD, large);
    mallopt(M_TRIM_THRESHOLD, 2 * large);
}

/// The calling process gives back what lies free between pieces of memory that are in use, and holds none of its code and
/// constants any more, nor its libraries': what is needed next comes back from the files they were loaded from, or from the
/// system's copy of these. What was written to since the start stays. (A debugger's breakpoints are such writes that go.)
void callbleep_let_go(void);
