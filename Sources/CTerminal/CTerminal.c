#define _GNU_SOURCE
/* Wide functions of curses are declared only with this. */
#define NCURSES_WIDECHAR 1
#include "CTerminal.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
/* <term.h> takes these words for capabilities. */
#undef columns
#undef lines
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

#include "Guard.h"
#include "Keys.h"

enum { COLORS_KNOWN = 6, RUN_LIMIT = 4096 };

static struct {
  SCREEN *screen;
  WINDOW *keys; /* a pad: reading from it never repaints */
  FILE *output, *input;
  struct termios modes;
  int has_color;
} terminal;

static int wake_pipe[2] = {-1, -1};
static atomic_int woken;

/* Text goes out as UTF-8 whatever the locale says; numbers keep the C locale. */
static void choose_locale(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

/* The kind of terminal. Emulators newer than the system's table of terminals all read what xterm
 * reads. */
static enum ct_error choose_type(const char **type) {
  static const char *const like_xterm[] = {"xterm", "alacritty", "foot", "ghostty", "kitty", "wezterm"};
  *type = getenv("TERM");
  if (*type == NULL || **type == '\0') return CT_TYPE_NOT_SET;
  int status = 0;
  if (setupterm(*type, fileno(terminal.output), &status) != OK) {
    const char *known = NULL;
    for (size_t i = 0; i < sizeof like_xterm / sizeof *like_xterm; i++)
      if (strncmp(*type, like_xterm[i], strlen(like_xterm[i])) == 0) known = "xterm-256color";
    if (known == NULL) return CT_TYPE_UNKNOWN;
    *type = known;
    if (setupterm(*type, fileno(terminal.output), &status) != OK) return CT_TYPE_UNKNOWN;
  }
  const char *move = tigetstr("cup");
  enum ct_error error = move == NULL || move == (char *)-1 ? CT_TYPE_TOO_PLAIN : CT_OPENED;
  del_curterm(cur_term);
  return error;
}

const char *ct_type(void) { return getenv("TERM"); }

static FILE *duplicate(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  return copy < 0 ? NULL : fdopen(copy, mode);
}

static enum ct_error open_files(void) {
  if (!isatty(STDOUT_FILENO)) return CT_OUTPUT_IS_NO_TERMINAL;
  terminal.output = duplicate(STDOUT_FILENO, "w");
  /* `some-command | immunolit` leaves standard input to the pipe; keys come from the terminal. */
  terminal.input = isatty(STDIN_FILENO) ? duplicate(STDIN_FILENO, "r") : fopen("/dev/tty", "re");
  if (terminal.output == NULL) return CT_OUTPUT_IS_NO_TERMINAL;
  if (terminal.input == NULL) return CT_INPUT_IS_NO_TERMINAL;
  if (tcgetattr(fileno(terminal.output), &terminal.modes) != 0) return CT_OUTPUT_IS_NO_TERMINAL;
  return CT_OPENED;
}

static void close_files(void) {
  if (terminal.output) fclose(terminal.output);
  if (terminal.input) fclose(terminal.input);
  terminal.output = terminal.input = NULL;
}

/* A capability without its padding, `$<5>`. */
static void append_capability(char *text, size_t size, const char *name) {
  const char *value = tigetstr(name);
  if (value == NULL || value == (char *)-1) return;
  size_t length = strlen(text);
  while (*value && length + 1 < size) {
    if (value[0] == '$' && value[1] == '<') {
      const char *end = strchr(value, '>');
      if (end == NULL) break;
      value = end + 1;
    } else {
      text[length++] = *value++;
    }
  }
  text[length] = '\0';
}

static void prepare_reset(int has_mouse) {
  char reset[512] = "";
  if (has_mouse) strcat(reset, "\033[?1006l\033[?1000l");
  const char *const names[] = {"sgr0", "op", "rmkx", "cnorm", "rmcup"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    append_capability(reset, sizeof reset - 3, names[i]);
  const char *leave = tigetstr("rmcup");
  /* Without a second screen the text of the first one is still there: go below it. */
  if (leave == NULL || leave == (char *)-1) strcat(reset, "\r\n");
  guard_set_reset(reset);
}

static int enable_mouse(void) {
  const char *mouse = tigetstr("kmous");
  if (mouse == NULL || mouse == (char *)-1) return 0;
  mouseinterval(0); /* a press is told at once, not held back for a click */
  /* Presses that arrive together, as over a slow line, come as clicks. */
  const mmask_t first = BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON1_DOUBLE_CLICKED;
  return mousemask(first | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL) != 0;
}

static void enable_color(void) {
  const char *no_color = getenv("NO_COLOR");
  terminal.has_color = !(no_color && *no_color) && has_colors();
  if (!terminal.has_color) return;
  start_color();
  use_default_colors();
  for (short color = 1; color <= COLORS_KNOWN; color++) init_pair(color, color, -1);
}

enum ct_error ct_open(void) {
  if (terminal.screen) return CT_BUSY;
  choose_locale();
  const char *type = NULL;
  enum ct_error error = open_files();
  if (error == CT_OPENED) error = choose_type(&type);
  if (wake_pipe[0] < 0 && pipe2(wake_pipe, O_NONBLOCK | O_CLOEXEC) != 0) error = CT_BUSY;
  if (error != CT_OPENED) {
    close_files();
    return error;
  }
  /* ncurses would believe these over the terminal. */
  unsetenv("LINES");
  unsetenv("COLUMNS");
  /* Before ncurses comes: it installs its own handlers only where there are none. */
  guard_install(fileno(terminal.output), &terminal.modes, wake_pipe[1]);
  terminal.screen = newterm(type, terminal.output, terminal.input);
  if (terminal.screen == NULL) {
    guard_remove();
    close_files();
    return CT_TYPE_UNKNOWN;
  }
  set_escdelay(25);
  raw(); /* Ctrl-C, Ctrl-Z and Ctrl-\ are keys */
  noecho();
  nonl();
  enable_color();
  terminal.keys = newpad(1, 1);
  keypad(terminal.keys, TRUE);
  nodelay(terminal.keys, TRUE);
  keys_define(&terminal.modes);
  prepare_reset(enable_mouse());
  return CT_OPENED;
}

void ct_close(void) {
  if (terminal.screen == NULL) return;
  endwin();
  tcsetattr(fileno(terminal.output), TCSADRAIN, &terminal.modes);
  guard_remove();
  delwin(terminal.keys);
  delscreen(terminal.screen);
  terminal.screen = NULL;
  terminal.keys = NULL;
  close_files();
}

void ct_size(int *rows, int *columns) {
  *rows = terminal.screen ? getmaxy(stdscr) : 0;
  *columns = terminal.screen ? getmaxx(stdscr) : 0;
}

/* The terminal's own size, for a size that changed while the process was stopped is not told. */
static int adopt_size(void) {
  struct winsize size;
  if (ioctl(fileno(terminal.output), TIOCGWINSZ, &size) != 0) return 0;
  if (size.ws_row == 0 || size.ws_col == 0) return 0;
  if (!is_term_resized(size.ws_row, size.ws_col)) return 0;
  resizeterm(size.ws_row, size.ws_col);
  clearok(curscr, TRUE);
  return 1;
}

/* The next refresh enters the second screen again and sends everything. */
static void take_again(void) {
  reset_prog_mode();
  clearok(curscr, TRUE);
}

void ct_suspend(void) {
  if (terminal.screen == NULL) return;
  endwin();
  guard_stop();
  take_again();
  adopt_size();
}

/* Draws what was decoded; the width is that of the C library by now. */
static void draw(int row, int column, const wchar_t *text, int count, unsigned attributes, int color) {
  attr_t attribute = A_NORMAL;
  if (attributes & CT_BOLD) attribute |= A_BOLD;
  if (attributes & CT_DIM) attribute |= A_DIM;
  if (attributes & CT_REVERSE) attribute |= A_REVERSE;
  if (attributes & CT_UNDERLINE) attribute |= A_UNDERLINE;
  if (attributes & CT_ITALIC) attribute |= A_ITALIC;
  short pair = terminal.has_color && color >= 1 && color <= COLORS_KNOWN ? (short)color : 0;
  attr_set(attribute, pair, NULL);
  /* The last cell of the screen gives ERR, for the cursor cannot go on; the cell is drawn. */
  mvaddnwstr(row, column, text, count);
}

int ct_put(int row, int column, const char *bytes, int count, int width, unsigned attributes,
           int color) {
  wchar_t text[RUN_LIMIT];
  if (terminal.screen == NULL || count > RUN_LIMIT) return 0;
  mbstate_t state;
  memset(&state, 0, sizeof state);
  int letters = 0, columns = 0;
  for (const char *end = bytes + count; bytes < end; letters++) {
    if ((unsigned char)*bytes < 0x80) {
      text[letters] = *bytes++;
      columns++;
      continue;
    }
    size_t used = mbrtowc(&text[letters], bytes, (size_t)(end - bytes), &state);
    if (used == 0 || used > (size_t)(end - bytes)) return 0;
    int own = wcwidth(text[letters]);
    if (own < 0) return 0;
    columns += own;
    bytes += used;
  }
  if (columns != width) return 0;
  draw(row, column, text, letters, attributes, color);
  return 1;
}

void ct_put_substitute(int row, int column, int width, unsigned attributes, int color) {
  static const wchar_t text[] = {0xFFFD, L' '};
  if (terminal.screen) draw(row, column, text, width > 1 ? 2 : 1, attributes, color);
}

void ct_show(int row, int column) {
  if (terminal.screen == NULL) return;
  move(row, column);
  refresh();
}

void ct_invalidate(void) {
  if (terminal.screen) clearok(curscr, TRUE);
}

void ct_wake(void) {
  if (atomic_exchange(&woken, 1)) return;
  if (wake_pipe[1] >= 0 && write(wake_pipe[1], "w", 1) < 0) { /* full: it wakes anyway */ }
}

static long long milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

/* What signals left behind, the gravest first. */
static int take_signal(struct ct_event *event) {
  if (guard_flags.ended) {
    event->kind = CT_ENDED;
    event->value = (uint32_t)guard_flags.ended;
    return 1;
  }
  if (guard_flags.stopped) {
    ct_suspend();
    event->kind = CT_CONTINUED;
    return 1;
  }
  if (guard_flags.continued) {
    /* Stopped without being asked (SIGSTOP): the shell wrote into our screen. */
    guard_flags.continued = 0;
    endwin();
    take_again();
    adopt_size();
    event->kind = CT_CONTINUED;
    return 1;
  }
  if (guard_flags.resized) {
    guard_flags.resized = 0;
    if (adopt_size()) {
      event->kind = CT_RESIZED;
      ct_size(&event->row, &event->column);
      return 1;
    }
  }
  return 0;
}

struct ct_event ct_next(int milliseconds) {
  struct ct_event event = {CT_NOTHING, 0, 0, 0};
  long long end = milliseconds < 0 ? 0 : milliseconds_now() + milliseconds;
  int empty = 0;
  for (;;) {
    if (terminal.screen == NULL) return event;
    if (take_signal(&event)) return event;
    if (keys_read(terminal.keys, &event)) return event;
    if (atomic_exchange(&woken, 0)) {
      event.kind = CT_WOKEN;
      return event;
    }
    if (empty > 2) {
      event.kind = CT_HANG_UP;
      return event;
    }
    int wait = -1;
    if (milliseconds >= 0) {
      long long left = end - milliseconds_now();
      wait = left > 0 ? (int)left : 0;
    }
    struct pollfd files[2] = {
        {.fd = fileno(terminal.input), .events = POLLIN, .revents = 0},
        {.fd = wake_pipe[0], .events = POLLIN, .revents = 0},
    };
    int ready = poll(files, 2, wait);
    if (ready < 0 && errno != EINTR) {
      event.kind = CT_HANG_UP;
      return event;
    }
    if (ready == 0) return event;
    char bytes[64];
    if (files[1].revents & POLLIN)
      while (read(wake_pipe[0], bytes, sizeof bytes) == (ssize_t)sizeof bytes) {}
    int waiting = 0;
    ioctl(fileno(terminal.input), FIONREAD, &waiting);
    if (waiting == 0 && files[0].revents & (POLLHUP | POLLERR | POLLNVAL)) {
      /* A hang-up sends SIGHUP too, which says more. */
      if (!take_signal(&event)) event.kind = CT_HANG_UP;
      return event;
    }
    /* Ready, and nothing to read, again and again: the end of input. */
    empty = waiting == 0 && files[0].revents & POLLIN ? empty + 1 : 0;
  }
}
