#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vterm.h>

struct pt {
  int descriptor;
  pid_t process;
  int status;
  int has_ended;
  int is_alternate;
  VTerm *vterm;
  VTermScreen *screen;
};

static int set_property(VTermProp property, VTermValue *value, void *user) {
  if (property == VTERM_PROP_ALTSCREEN) ((pt *)user)->is_alternate = value->boolean;
  return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = set_property};

pt *pt_start(const char *path, char *const arguments[], char *const environment[], int rows,
             int columns) {
  pt *terminal = calloc(1, sizeof *terminal);
  if (terminal == NULL) return NULL;
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  terminal->process = forkpty(&terminal->descriptor, NULL, NULL, &size);
  if (terminal->process < 0) {
    free(terminal);
    return NULL;
  }
  if (terminal->process == 0) {
    /* The test runner's threads block signals, and a mask survives exec. */
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    for (int descriptor = 3; descriptor < 1024; descriptor++) close(descriptor);
    execve(path, arguments, environment);
    _exit(127);
  }
  terminal->vterm = vterm_new(rows, columns);
  vterm_set_utf8(terminal->vterm, 1);
  terminal->screen = vterm_obtain_screen(terminal->vterm);
  vterm_screen_enable_altscreen(terminal->screen, 1);
  vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
  vterm_screen_reset(terminal->screen, 1);
  return terminal;
}

int pt_read(pt *terminal, int milliseconds) {
  struct pollfd entry = {.fd = terminal->descriptor, .events = POLLIN};
  int ready = poll(&entry, 1, milliseconds);
  if (ready < 0) return errno == EINTR ? 0 : -1;
  if (ready == 0) return 0;
  char bytes[65536];
  ssize_t count = read(terminal->descriptor, bytes, sizeof bytes);
  if (count <= 0) return count < 0 && errno == EINTR ? 0 : -1;
  vterm_input_write(terminal->vterm, bytes, (size_t)count);
  vterm_screen_flush_damage(terminal->screen);
  return 1;
}

int pt_write(pt *terminal, const char *bytes, int count) {
  while (count > 0) {
    ssize_t written = write(terminal->descriptor, bytes, (size_t)count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return 0;
    bytes += written;
    count -= (int)written;
  }
  return 1;
}

void pt_resize(pt *terminal, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  vterm_set_size(terminal->vterm, rows, columns);
  ioctl(terminal->descriptor, TIOCSWINSZ, &size);
}

int pt_row(pt *terminal, int row, char *buffer, int size) {
  int rows = 0, columns = 0;
  vterm_get_size(terminal->vterm, &rows, &columns);
  VTermRect rect = {.start_row = row, .end_row = row + 1, .start_col = 0, .end_col = columns};
  int length = (int)vterm_screen_get_text(terminal->screen, buffer, (size_t)size, rect);
  while (length > 0 && buffer[length - 1] == ' ') length--;
  return length;
}

void pt_cursor(pt *terminal, int *row, int *column) {
  VTermPos place;
  vterm_state_get_cursorpos(vterm_obtain_state(terminal->vterm), &place);
  *row = place.row;
  *column = place.col;
}

int pt_is_alternate(pt *terminal) { return terminal->is_alternate; }

int pt_signal_foreground(pt *terminal, int number) {
  pid_t group = tcgetpgrp(terminal->descriptor);
  return group > 0 && kill(-group, number) == 0;
}

int pt_wait(pt *terminal) {
  if (!terminal->has_ended) {
    while (waitpid(terminal->process, &terminal->status, 0) < 0 && errno == EINTR) {
    }
    terminal->has_ended = 1;
  }
  int status = terminal->status;
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

void pt_free(pt *terminal) {
  if (!terminal->has_ended) kill(terminal->process, SIGKILL);
  close(terminal->descriptor);
  pt_wait(terminal);
  vterm_free(terminal->vterm);
  free(terminal);
}
