#include "CMarkup.h"

#include <errno.h>
#include <iconv.h>
#include <limits.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

struct cm_html {
  htmlParserCtxtPtr parser;
  const cm_html_handler *handler;
  void *context;
  int is_stopped;
};

void cm_setup(void) { xmlInitParser(); }

static void on_start(void *data, const xmlChar *name, const xmlChar **attributes) {
  cm_html *html = data;
  if (html->is_stopped) return;
  html->handler->start(
      html->context, html, (const char *)name, (const char *const *)attributes);
}

static void on_end(void *data, const xmlChar *name) {
  cm_html *html = data;
  if (html->is_stopped) return;
  html->handler->end(html->context, html, (const char *)name);
}

static void on_text(void *data, const xmlChar *bytes, int count) {
  cm_html *html = data;
  if (html->is_stopped || count <= 0) return;
  html->handler->text(html->context, html, bytes, (size_t)count);
}

int cm_html_parse(
    const uint8_t *bytes, size_t count, const cm_html_handler *handler, void *context) {
  if (count > INT_MAX) return -1;
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  if (parser == NULL) return -1;

  // Handlers of our own and nothing else: no tree is built, so that depth costs no recursion.
  cm_html html = {parser, handler, context, 0};
  memset(parser->sax, 0, sizeof *parser->sax);
  parser->sax->startElement = on_start;
  parser->sax->endElement = on_end;
  parser->sax->characters = on_text;
  parser->sax->ignorableWhitespace = on_text;
  parser->sax->cdataBlock = on_text;
  parser->userData = &html;

  // The text is UTF-8 already, so what a <meta> says of the charset no longer holds.
  int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT;
  htmlDocPtr tree =
      htmlCtxtReadMemory(parser, (const char *)bytes, (int)count, NULL, "UTF-8", options);
  if (tree != NULL) xmlFreeDoc(tree);
  if (parser->myDoc != NULL && parser->myDoc != tree) xmlFreeDoc(parser->myDoc);
  htmlFreeParserCtxt(parser);
  return 0;
}

long cm_html_line(const cm_html *html) {
  return html->parser->input == NULL ? 0 : (long)html->parser->input->line;
}

void cm_html_stop(cm_html *html) {
  html->is_stopped = 1;
  xmlStopParser(html->parser);
}

// Writes where there is room and counts everywhere.
static size_t put(const char *from, size_t count, uint8_t *text, size_t used, size_t room) {
  if (used + count <= room) memcpy(text + used, from, count);
  return used + count;
}

long cm_decode(
    const char *charset, const uint8_t *bytes, size_t count, uint8_t *text, size_t room) {
  iconv_t converter = iconv_open("UTF-8", charset);
  if (converter == (iconv_t)-1) return -1;
  char *next = (char *)bytes;
  size_t left = count, used = 0;
  while (left > 0) {
    char piece[4096];
    char *out = piece;
    size_t space = sizeof piece;
    size_t result = iconv(converter, &next, &left, &out, &space);
    int reason = errno;
    used = put(piece, sizeof piece - space, text, used, room);
    if (result != (size_t)-1) continue;
    if (reason == E2BIG && space < sizeof piece) continue;
    used = put("\xEF\xBF\xBD", 3, text, used, room);
    next += 1;
    left -= 1;
  }
  iconv_close(converter);
  return (long)used;
}
