/* A real program in a real pseudo-terminal, its screen read by libvterm. For tests. */
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <sys/types.h>

typedef struct pt pt;

/* Starts a program as the leader of a session of its own. NULL where that fails. */
pt *pt_start(const char *path, char *const arguments[], char *const environment[], int rows,
             int columns);
/* Waits for output at most so long and takes it in. 1: some came; 0: none; -1: the program is gone. */
int pt_read(pt *terminal, int milliseconds);
int pt_write(pt *terminal, const char *bytes, int count);
void pt_resize(pt *terminal, int rows, int columns);
/* A row of the screen as UTF-8 without blanks at its end; the length. */
int pt_row(pt *terminal, int row, char *buffer, int size);
void pt_cursor(pt *terminal, int *row, int *column);
int pt_is_alternate(pt *terminal);
/* Of the whole foreground group; or of the process that was started. */
int pt_signal_foreground(pt *terminal, int number);
/* Waits for the program's end; its exit code, or 128 + signal. */
int pt_wait(pt *terminal);
/* Ends the program if it still runs, and frees everything. */
void pt_free(pt *terminal);

#endif
