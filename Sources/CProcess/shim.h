#pragma once
// What Swift does not see: prctl(2) takes a variable number of arguments, pipe2(2) is behind _GNU_SOURCE.
#include <signal.h>
#include <sys/prctl.h>

int pipe2(int descriptors[2], int flags);

/// The calling process is killed as soon as the thread that started it ends. Zero where that is set.
static inline int callbleep_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL); }
