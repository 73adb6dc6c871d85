// Debian's libxml2 headers pull in ICU's, which collide with Foundation's own: read the version header first,
// take the ICU switch back, then read the rest.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/encoding.h>
#include <libxml/SAX2.h>
#include <libxml/entities.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlschemas.h>
#include <libxml/catalog.h>

static inline void alliance_ignore(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

// Keeps libxml2 from writing to the standard error of this thread; it does where an encoding fails.
static inline void silenceXML(void) { xmlSetGenericErrorFunc(NULL, alliance_ignore); }
