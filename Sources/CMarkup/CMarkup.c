int cm_placeholder(void) { return 0; }
