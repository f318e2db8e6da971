#define _GNU_SOURCE
#include "CSQLite.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

// A lock with a time limit that keeps the kernel's order of arrival. Trying again and again after short sleeps would
// let a newcomer overtake those who wait; so the thread sleeps inside flock(2) and a timer of its own interrupts it.
// The signal goes to this thread only. Its handler does nothing and is never taken away, so threads may wait side by
// side. Nothing of this happens when the lock is free.

static void wake(int signal) { (void)signal; }

static int start_timer(timer_t *timer, int signal, long milliseconds) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = wake;  // without SA_RESTART: flock returns EINTR
  if (sigaction(signal, &action, NULL) != 0) return errno;

  struct sigevent event;
  memset(&event, 0, sizeof event);
  event.sigev_notify = SIGEV_THREAD_ID;
  event.sigev_signo = signal;
  event.sigev_notify_thread_id = (pid_t)syscall(SYS_gettid);
  if (timer_create(CLOCK_MONOTONIC, &event, timer) != 0) return errno;

  // It repeats: a first signal that comes just before flock is entered is lost, the next one is not.
  struct itimerspec when = {
      .it_interval = {.tv_sec = 0, .tv_nsec = 20000000},
      .it_value = {.tv_sec = milliseconds / 1000, .tv_nsec = (milliseconds % 1000) * 1000000},
  };
  if (timer_settime(*timer, 0, &when, NULL) == 0) return 0;
  int failure = errno;
  timer_delete(*timer);
  return failure;
}

static long milliseconds_left(const struct timespec *start, long limit) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return limit - (now.tv_sec - start->tv_sec) * 1000 - (now.tv_nsec - start->tv_nsec) / 1000000;
}

static int lock_until_timer(int file, const struct timespec *start, long limit) {
  while (flock(file, LOCK_EX) != 0) {
    if (errno != EINTR) return errno;
    if (milliseconds_left(start, limit) <= 0) return ETIMEDOUT;
  }
  return 0;
}

int csqlite_lock_within(int file, long milliseconds) {
  if (flock(file, LOCK_EX | LOCK_NB) == 0) return 0;
  if (errno != EWOULDBLOCK) return errno;
  if (milliseconds <= 0) return ETIMEDOUT;

  struct timespec start;
  clock_gettime(CLOCK_MONOTONIC, &start);
  int signal = SIGRTMAX - 3;
  timer_t timer;
  int result = start_timer(&timer, signal, milliseconds);
  if (result != 0) return result;

  // Worker threads of some runtimes block every signal.
  sigset_t mine, before;
  sigemptyset(&mine);
  sigaddset(&mine, signal);
  pthread_sigmask(SIG_UNBLOCK, &mine, &before);
  result = lock_until_timer(file, &start, milliseconds);
  timer_delete(timer);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return result;
}
