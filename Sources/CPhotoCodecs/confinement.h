#pragma once
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <linux/sched.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#if defined(__x86_64__)
#define PHOTO_MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define PHOTO_MACHINE AUDIT_ARCH_AARCH64
#else
#error "the system calls of this machine are not known here"
#endif

#define PHOTO_ALLOW(name) \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##name, 0, 1), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)

/// From here on this process may read and write what is open, have memory, run threads and end, and nothing else of what a
/// system can be asked for: every other call fails with EPERM. There is no way back. Returns 0 where it is so.
static inline int photo_give_up_system_calls(void) {
  struct sock_filter filter[] = {
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PHOTO_MACHINE, 1, 0),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
    PHOTO_ALLOW(read), PHOTO_ALLOW(write), PHOTO_ALLOW(close), PHOTO_ALLOW(fstat), PHOTO_ALLOW(lseek),
    PHOTO_ALLOW(mmap), PHOTO_ALLOW(munmap), PHOTO_ALLOW(mremap), PHOTO_ALLOW(mprotect), PHOTO_ALLOW(madvise),
    PHOTO_ALLOW(brk), PHOTO_ALLOW(futex), PHOTO_ALLOW(sched_yield), PHOTO_ALLOW(clock_gettime), PHOTO_ALLOW(getrandom),
    PHOTO_ALLOW(rt_sigreturn), PHOTO_ALLOW(rt_sigprocmask), PHOTO_ALLOW(set_robust_list), PHOTO_ALLOW(rseq),
    PHOTO_ALLOW(exit), PHOTO_ALLOW(exit_group),
    // The C library asks this way first, with what a filter cannot see, and takes "there is none" for an answer.
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone3, 0, 1),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
    // Threads, which libheif's decoder works in; no processes.
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 3),
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[0])),
    BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 0, 1),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
  };
  struct sock_fprog program = {.len = sizeof filter / sizeof filter[0], .filter = filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}
