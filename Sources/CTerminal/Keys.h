/* Keys as they come from ncurses. */
#ifndef CTERMINAL_KEYS_H
#define CTERMINAL_KEYS_H

#include <curses.h>
#include <termios.h>

#include "CTerminal.h"

/* Teaches ncurses the sequences that terminals send beside those in their description. */
void keys_define(const struct termios *modes);
/* Reads one key without waiting (but for the rest of an escape sequence); 0 if there is none. */
int keys_read(WINDOW *window, struct ct_event *event);

#endif
