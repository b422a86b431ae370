#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "Keys.h"

#include <time.h>

static const struct {
  int code;
  enum ct_name name;
} names[] = {
    {KEY_BACKSPACE, CT_BACKSPACE}, {KEY_DC, CT_DELETE},      {KEY_BTAB, CT_BACK_TAB},
    {KEY_ENTER, CT_ENTER},         {KEY_UP, CT_UP},          {KEY_DOWN, CT_DOWN},
    {KEY_LEFT, CT_LEFT},           {KEY_RIGHT, CT_RIGHT},    {KEY_HOME, CT_HOME},
    {KEY_FIND, CT_HOME},           {KEY_A1, CT_HOME},        {KEY_END, CT_END},
    {KEY_SELECT, CT_END},          {KEY_C1, CT_END},         {KEY_PPAGE, CT_PAGE_UP},
    {KEY_A3, CT_PAGE_UP},          {KEY_NPAGE, CT_PAGE_DOWN}, {KEY_C3, CT_PAGE_DOWN},
};

/* A description names one sequence a key; terminals send others in the other cursor mode (ESC [ and
 * ESC O), or by the habits of the VT220 (1~, 4~), of rxvt (7~, 8~) and of the Linux console. */
static const struct {
  const char *sequence;
  int code;
} sequences[] = {
    {"\033[A", KEY_UP},     {"\033[B", KEY_DOWN},   {"\033[C", KEY_RIGHT},  {"\033[D", KEY_LEFT},
    {"\033OA", KEY_UP},     {"\033OB", KEY_DOWN},   {"\033OC", KEY_RIGHT},  {"\033OD", KEY_LEFT},
    {"\033[H", KEY_HOME},   {"\033OH", KEY_HOME},   {"\033[1~", KEY_HOME},  {"\033[7~", KEY_HOME},
    {"\033[F", KEY_END},    {"\033OF", KEY_END},    {"\033[4~", KEY_END},   {"\033[8~", KEY_END},
    {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE}, {"\033[3~", KEY_DC},    {"\033[Z", KEY_BTAB},
    {"\033OM", KEY_ENTER},  {"\033OP", KEY_F(1)},   {"\033[11~", KEY_F(1)}, {"\033[[A", KEY_F(1)},
};

static unsigned char erase_key = 127;

void keys_define(const struct termios *modes) {
  erase_key = modes->c_cc[VERASE];
  for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++)
    if (key_defined(sequences[i].sequence) == 0)
      define_key(sequences[i].sequence, sequences[i].code);
}

/* Bytes of a character that has not come whole yet; they may come in two reads. */
static struct {
  uint32_t scalar;
  int missing;
} partial;

/* One byte of UTF-8; broken sequences are dropped. */
static int decode(unsigned byte, struct ct_event *event) {
  if (byte < 0x80) {
    partial.missing = 0;
    event->value = byte;
  } else if (byte < 0xC0) {
    if (partial.missing == 0) return 0;
    partial.scalar = partial.scalar << 6 | (byte & 0x3F);
    if (--partial.missing > 0) return 0;
    event->value = partial.scalar;
  } else {
    partial.missing = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1;
    partial.scalar = byte & (byte >= 0xF0 ? 0x07 : byte >= 0xE0 ? 0x0F : 0x1F);
    return 0;
  }
  event->kind = CT_SCALAR;
  return 1;
}

/* A second press on the same cell within 400 ms is a double press. */
static enum ct_press press_kind(int row, int column) {
  static struct timespec last;
  static int last_row = -1, last_column = -1;
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  long long passed = (now.tv_sec - last.tv_sec) * 1000LL + (now.tv_nsec - last.tv_nsec) / 1000000;
  int again = row == last_row && column == last_column && passed < 400;
  last = now;
  /* A third press begins anew. */
  last_row = again ? -1 : row;
  last_column = column;
  return again ? CT_DOUBLE_PRESS : CT_PRESS;
}

static int read_mouse(struct ct_event *event) {
  MEVENT mouse;
  if (getmouse(&mouse) != OK) return 0;
  event->kind = CT_MOUSE;
  event->row = mouse.y;
  event->column = mouse.x;
  if (mouse.bstate & BUTTON4_PRESSED) event->value = CT_SCROLL_UP;
  else if (mouse.bstate & BUTTON5_PRESSED) event->value = CT_SCROLL_DOWN;
  else if (mouse.bstate & BUTTON1_DOUBLE_CLICKED) event->value = CT_DOUBLE_PRESS;
  else if (mouse.bstate & (BUTTON1_PRESSED | BUTTON1_CLICKED))
    event->value = press_kind(mouse.y, mouse.x);
  else return 0;
  return 1;
}

static int name_key(int code, struct ct_event *event) {
  partial.missing = 0;
  if (code == KEY_MOUSE) return read_mouse(event);
  if (code >= KEY_F(1) && code <= KEY_F(63)) {
    event->kind = CT_FUNCTION;
    event->value = (uint32_t)(code - KEY_F0);
    return 1;
  }
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (names[i].code != code) continue;
    event->kind = CT_NAMED;
    event->value = names[i].name;
    return 1;
  }
  return 0; /* KEY_RESIZE, which resizeterm leaves, and keys that we do not use */
}

int keys_read(WINDOW *window, struct ct_event *event) {
  for (;;) {
    /* wgetch, not wget_wch: a character that comes in two reads is lost in the latter. */
    int code = wgetch(window);
    if (code == ERR) return 0;
    /* Backspace sends 127 or 8, as the terminal's settings say; else 8 is Ctrl-h. */
    if (code == 127 || (code == 8 && erase_key == 8)) code = KEY_BACKSPACE;
    if (code < KEY_MIN ? decode((unsigned)code, event) : name_key(code, event)) return 1;
    event->kind = CT_NOTHING;
  }
}
