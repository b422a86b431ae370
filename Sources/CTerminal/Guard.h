/* Signals: what must happen to the terminal whatever ends or stops the process. */
#ifndef CTERMINAL_GUARD_H
#define CTERMINAL_GUARD_H

#include <stddef.h>
#include <termios.h>

/* What arrived since it was last asked; each is reset by who acts on it. */
struct guard_flags {
  volatile int ended;
  volatile int stopped;
  volatile int continued;
  volatile int resized;
};
extern struct guard_flags guard_flags;

/* Installs the handlers; from here on a crash, exit() or a second signal gives the modes back. A
 * byte goes down `wake` for every signal. */
void guard_install(int descriptor, const struct termios *modes, int wake);
/* What is written to the terminal before the modes go back. */
void guard_set_reset(const char *reset);
/* Puts back the handlers that were there. */
void guard_remove(void);
/* Stops the process group as the terminal driver would at Ctrl-Z; returns when it goes on. */
void guard_stop(void);

#endif
