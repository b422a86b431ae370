/* The process's terminal, through ncurses: the one place that includes <curses.h>.
 *
 * One terminal at a time, one thread: only ct_wake may be called from any thread. */
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdint.h>

enum ct_error {
  CT_OPENED,
  CT_OUTPUT_IS_NO_TERMINAL,
  CT_INPUT_IS_NO_TERMINAL,
  CT_TYPE_NOT_SET,
  CT_TYPE_UNKNOWN,
  CT_TYPE_TOO_PLAIN,
  CT_BUSY,
};

enum ct_attribute {
  CT_BOLD = 1,
  CT_DIM = 2,
  CT_REVERSE = 4,
  CT_UNDERLINE = 8,
  CT_ITALIC = 16,
};

enum ct_kind {
  CT_NOTHING,   /* the time is over */
  CT_SCALAR,    /* value: a Unicode scalar, control characters among them */
  CT_NAMED,     /* value: enum ct_name */
  CT_FUNCTION,  /* value: the number of a function key */
  CT_MOUSE,     /* value: enum ct_press; row, column */
  CT_RESIZED,   /* row, column: the new size */
  CT_WOKEN,     /* ct_wake was called */
  CT_CONTINUED, /* the process was stopped and goes on */
  CT_ENDED,     /* value: the signal that asks the process to end */
  CT_HANG_UP,   /* the terminal is gone */
};

enum ct_name {
  CT_BACKSPACE, CT_DELETE, CT_BACK_TAB, CT_ENTER, CT_UP, CT_DOWN, CT_LEFT, CT_RIGHT,
  CT_HOME, CT_END, CT_PAGE_UP, CT_PAGE_DOWN,
};

enum ct_press { CT_PRESS, CT_DOUBLE_PRESS, CT_SCROLL_UP, CT_SCROLL_DOWN };

struct ct_event {
  enum ct_kind kind;
  uint32_t value;
  int row;
  int column;
};

/* Takes the terminal: alternate screen, raw keys, handlers for signals and crashes. */
enum ct_error ct_open(void);
/* TERM as the person has set it; NULL where it is not set. */
const char *ct_type(void);
/* Gives it back as it was found; afterwards ct_open may be called again. */
void ct_close(void);
/* Gives it back, stops the process group as Ctrl-Z does, and takes it again. */
void ct_suspend(void);
void ct_size(int *rows, int *columns);
/* Draws UTF-8 text that takes `width` columns. Where the C library sees another width, and ncurses
 * would therefore put what follows into the wrong column, nothing is drawn and the answer is 0. */
int ct_put(int row, int column, const char *bytes, int count, int width, unsigned attributes,
           int color);
/* Draws U+FFFD and a blank for each further column. */
void ct_put_substitute(int row, int column, int width, unsigned attributes, int color);
/* Sends what changed and leaves the cursor there. */
void ct_show(int row, int column);
/* The next ct_show sends everything. */
void ct_invalidate(void);
/* Waits for an event; a timeout below 0 is for ever. */
struct ct_event ct_next(int milliseconds);
void ct_wake(void);

#endif
