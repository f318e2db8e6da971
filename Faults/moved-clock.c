// Runs a program that sees the time of day moved by so many seconds, even one that is linked whole: the kernel's fast
// clock is hidden from it, so that it has to ask by system calls, whose answers are changed.
//
//   cc -O1 -o moved-clock moved-clock.c && ./moved-clock -86400 program
#include <elf.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long peek(pid_t child, unsigned long address) { return ptrace(PTRACE_PEEKDATA, child, address, 0); }

static void hide_fast_clock(pid_t child) {
  struct user_regs_struct registers;
  ptrace(PTRACE_GETREGS, child, 0, &registers);
  unsigned long at = registers.rsp + 8 * (peek(child, registers.rsp) + 2);  // behind the arguments
  while (peek(child, at)) at += 8;                                          // behind the environment
  for (at += 8; peek(child, at); at += 16)
    if (peek(child, at) == AT_SYSINFO_EHDR) ptrace(PTRACE_POKEDATA, child, at, AT_IGNORE);
}

static void change_answer(pid_t child, long seconds) {
  struct user_regs_struct registers;
  ptrace(PTRACE_GETREGS, child, 0, &registers);
  unsigned long place = 0;
  switch (registers.orig_rax) {
    case SYS_time:
      registers.rax += seconds;
      ptrace(PTRACE_SETREGS, child, 0, &registers);
      place = registers.rdi;
      break;
    case SYS_gettimeofday: place = registers.rdi; break;
    case SYS_clock_gettime:
      if (registers.rdi == CLOCK_REALTIME || registers.rdi == CLOCK_REALTIME_COARSE) place = registers.rsi;
      break;
  }
  if (place) ptrace(PTRACE_POKEDATA, child, place, peek(child, place) + seconds);
}

int main(int count, char **arguments) {
  if (count < 3) return 64;
  long seconds = atol(arguments[1]);
  pid_t child = fork();
  if (child == 0) {
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    execv(arguments[2], arguments + 2);
    _exit(127);
  }
  int status, is_entry = 1;
  waitpid(child, &status, 0);
  if (!WIFSTOPPED(status)) return 127;
  ptrace(PTRACE_SETOPTIONS, child, 0, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
  hide_fast_clock(child);
  for (int signal = 0;;) {
    ptrace(PTRACE_SYSCALL, child, 0, signal);
    if (waitpid(child, &status, 0) < 0) return 1;
    if (WIFEXITED(status)) return WEXITSTATUS(status);
    if (WIFSIGNALED(status)) return 128 + WTERMSIG(status);
    signal = 0;
    if (WSTOPSIG(status) != (SIGTRAP | 0x80)) signal = WSTOPSIG(status);
    else if ((is_entry = !is_entry)) change_answer(child, seconds);
  }
}
