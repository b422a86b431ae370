// libxml2's HTML parser behind a few functions. Its own headers stay in the .c file: on Debian they
// bring ICU's, which clash with Foundation's in Swift.
#ifndef CMARKUP_H
#define CMARKUP_H

#include <stddef.h>
#include <stdint.h>

typedef struct cm_html cm_html;

/// What the parser calls as it reads. Names are lower case and end in 0; text is UTF-8.
typedef struct {
  /// `attributes` alternates names and values (a value may be NULL) and ends in NULL, or is NULL.
  void (*start)(void *context, cm_html *parser, const char *name, const char *const *attributes);
  void (*end)(void *context, cm_html *parser, const char *name);
  void (*text)(void *context, cm_html *parser, const uint8_t *bytes, size_t count);
} cm_html_handler;

/// Once before any other call, from one thread.
void cm_setup(void);

/// Reads `count` bytes of UTF-8 to their end, whatever they are. Nothing is fetched, no DTD is
/// read, and no tree is built. Returns 0, or -1 where memory is short or `count` is too large.
int cm_html_parse(
    const uint8_t *bytes, size_t count, const cm_html_handler *handler, void *context);

/// The line being read, from 1; 0 where it is not known.
long cm_html_line(const cm_html *parser);

/// Ends the reading; what was reported stands.
void cm_html_stop(cm_html *parser);

/// Turns bytes of a named charset into UTF-8, a replacement character for each byte that means
/// nothing. Returns the number of bytes the text takes, of which at most `room` were written, or
/// -1 for a charset that this machine does not know.
long cm_decode(
    const char *charset, const uint8_t *bytes, size_t count, uint8_t *text, size_t room);

#endif
