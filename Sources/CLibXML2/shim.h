// Debian's libxml2 headers pull in ICU's, which collide with Foundation's own: read the version header first,
// take the ICU switch back, then read the rest.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/encoding.h>
#include <libxml/xmlerror.h>
