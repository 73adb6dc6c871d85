import CLibXML2

/// How libxml2 is set for the whole process.
enum XMLLibrary {
  /// Sets it up, once, which its own way of doing so on first use does not survive in two threads at a time: one that
  /// met the other over the catalogs waited for ever. Catalogs, files outside the program that say where others lie, are
  /// never asked. Must come before anything else of libxml2.
  static let isReady: Void = {
    xmlInitParser()
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
  }()
}
