// dl_iterate_phdr(3)
#define _GNU_SOURCE
#include "CProcess.h"

#include <link.h>
#include <sys/mman.h>
#include <unistd.h>

enum { most_segments = 16 };

/// Lets go of the segments of one program or library that are never written to: what is relocated lies in others.
static int let_go(struct dl_phdr_info *object, size_t size, void *unused) {
    (void)size;
    (void)unused;
    const unsigned long page = (unsigned long)sysconf(_SC_PAGESIZE);
    struct {
        unsigned long start, end;
    } segments[most_segments];
    int count = 0;
    for (int index = 0; index < object->dlpi_phnum && count < most_segments; index++) {
        const ElfW(Phdr) *header = &object->dlpi_phdr[index];
        if (header->p_type != PT_LOAD || (header->p_flags & PF_W) != 0) continue;
        const unsigned long start = object->dlpi_addr + header->p_vaddr;
        segments[count].start = start / page * page;
        segments[count].end = (start + header->p_memsz + page - 1) / page * page;
        count++;
    }
    // Only now, as the headers lie in one of them and would bring it back. Where the system will not, as for what it maps
    // itself, nothing is lost.
    for (int index = 0; index < count; index++) {
        (void)madvise((void *)segments[index].start, segments[index].end - segments[index].start, MADV_DONTNEED);
    }
    return 0;
}

void callbleep_let_go(void) {
    malloc_trim(0);
    dl_iterate_phdr(let_go, NULL);
}
