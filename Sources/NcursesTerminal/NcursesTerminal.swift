/// Terminal over ncurses, through CTerminal.
internal import CTerminal
