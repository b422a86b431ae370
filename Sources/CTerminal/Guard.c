#define _GNU_SOURCE
#include "Guard.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct guard_flags guard_flags;

static struct {
  int descriptor;
  int wake;
  struct termios modes;
  char reset[512];
  size_t length;
} saved;

static atomic_int armed;

/* Only calls that are safe in a signal handler; endwin() is not. Once, whoever comes first. */
static void restore(void) {
  if (!atomic_exchange(&armed, 0)) return;
  size_t done = 0;
  while (done < saved.length) {
    ssize_t n = write(saved.descriptor, saved.reset + done, saved.length - done);
    if (n <= 0) break;
    done += (size_t)n;
  }
  tcsetattr(saved.descriptor, TCSANOW, &saved.modes);
}

static void on_crash(int number, siginfo_t *info, void *context);
static void on_end(int number, siginfo_t *info, void *context);
static void on_flag(int number, siginfo_t *info, void *context);

static struct {
  int number;
  void (*handler)(int, siginfo_t *, void *);
  struct sigaction previous;
  int installed;
} table[] = {
    {SIGILL, on_crash, {{0}}, 0},  {SIGTRAP, on_crash, {{0}}, 0}, {SIGABRT, on_crash, {{0}}, 0},
    {SIGBUS, on_crash, {{0}}, 0},  {SIGFPE, on_crash, {{0}}, 0},  {SIGSEGV, on_crash, {{0}}, 0},
    {SIGTERM, on_end, {{0}}, 0},   {SIGHUP, on_end, {{0}}, 0},    {SIGINT, on_end, {{0}}, 0},
    {SIGQUIT, on_end, {{0}}, 0},   {SIGTSTP, on_flag, {{0}}, 0},  {SIGCONT, on_flag, {{0}}, 0},
    {SIGWINCH, on_flag, {{0}}, 0}, {SIGPIPE, NULL, {{0}}, 0},
};
static const size_t table_count = sizeof table / sizeof *table;

/* The terminal first, then whatever the runtime had planned (Swift's backtrace, a core dump). */
static void on_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  restore();
  for (size_t i = 0; i < table_count; i++)
    if (table[i].number == number) sigaction(number, &table[i].previous, NULL);
  /* A fault repeats itself on return; a signal that was sent does not. */
  if (info == NULL || info->si_code <= 0) raise(number);
}

static void wake(void) {
  int error = errno;
  if (write(saved.wake, "s", 1) < 0) { /* full: the loop wakes anyway */ }
  errno = error;
}

/* The loop ends the program; if it does not even get to the second signal, we do. */
static void on_end(int number, siginfo_t *info, void *context) {
  (void)info, (void)context;
  if (guard_flags.ended) {
    restore();
    _exit(128 + number);
  }
  guard_flags.ended = number;
  wake();
}

static void on_flag(int number, siginfo_t *info, void *context) {
  (void)info, (void)context;
  switch (number) {
    case SIGTSTP: guard_flags.stopped = 1; break;
    case SIGCONT: guard_flags.continued = 1; break;
    default: guard_flags.resized = 1; break;
  }
  wake();
}

static void install(size_t i) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  if (table[i].handler == NULL) {
    action.sa_handler = SIG_IGN;
  } else {
    action.sa_sigaction = table[i].handler;
    /* Not restarted: ncurses waits in poll, which a signal must end. A stack overflow needs a stack. */
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  }
  sigaction(table[i].number, NULL, &table[i].previous);
  /* What the caller ignores (nohup) stays ignored. */
  int ending = table[i].handler == on_end || table[i].number == SIGTSTP;
  if (ending && table[i].previous.sa_handler == SIG_IGN) return;
  table[i].installed = sigaction(table[i].number, &action, NULL) == 0;
}

void guard_set_reset(const char *reset) {
  saved.length = strnlen(reset, sizeof saved.reset);
  memcpy(saved.reset, reset, saved.length);
}

void guard_install(int descriptor, const struct termios *modes, int wake_end) {
  static int registered;
  static char stack[64 * 1024];
  saved.descriptor = descriptor;
  saved.wake = wake_end;
  saved.modes = *modes;
  saved.length = 0;
  memset(&guard_flags, 0, sizeof guard_flags);
  stack_t old;
  if (sigaltstack(NULL, &old) == 0 && (old.ss_flags & SS_DISABLE)) {
    stack_t own = {.ss_sp = stack, .ss_size = sizeof stack, .ss_flags = 0};
    sigaltstack(&own, NULL);
  }
  if (!registered) registered = atexit(restore) == 0;
  atomic_store(&armed, 1);
  for (size_t i = 0; i < table_count; i++) install(i);
}

void guard_remove(void) {
  atomic_store(&armed, 0);
  for (size_t i = 0; i < table_count; i++) {
    if (table[i].installed) sigaction(table[i].number, &table[i].previous, NULL);
    table[i].installed = 0;
  }
}

void guard_stop(void) {
  struct sigaction stop, own;
  memset(&stop, 0, sizeof stop);
  stop.sa_handler = SIG_DFL;
  sigemptyset(&stop.sa_mask);
  sigaction(SIGTSTP, &stop, &own);
  /* The terminal driver stops the whole foreground group; so do we, or a script that runs us would
   * go on waiting and hold the terminal. */
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &own, NULL);
  guard_flags.stopped = 0;
  guard_flags.continued = 0;
}
