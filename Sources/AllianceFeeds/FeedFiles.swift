import AllianceModel
import Foundation

/// The feeds that a path stands for.
public enum FeedFiles {
  private static let extensions: Set = ["xml", "rdf", "gz"]

  /// The file itself, or of a folder all files in it and below whose names end in .xml, .rdf or .gz, in order of path;
  /// hidden ones are left out. A path that is not there and holds `*`, `?` or `[` is a pattern as shells know them, and
  /// stands for all paths that fit it, in order.
  ///
  /// Throws ``Diagnostic`` where a folder holds none, or nothing fits a pattern.
  public static func all(at path: String) throws -> [String] {
    let isPattern = path.contains { "*?[".contains($0) } && !FileManager.default.fileExists(atPath: path)
    return try isPattern ? fitting(path).flatMap(inFolder) : inFolder(path)
  }

  private static func fitting(_ pattern: String) throws -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0 else { throw Diagnostic.nothingFits(pattern) }
    let paths = (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
    return paths.sorted(by: isBefore)
  }

  private static func isBefore(_ one: String, _ other: String) -> Bool {
    Array(one.utf8).lexicographicallyPrecedes(Array(other.utf8))
  }

  private static func inFolder(_ path: String) throws -> [String] {
    guard isDirectory(path) else { return [path] }
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    let feeds = names.filter { name in
      extensions.contains(URL(filePath: name).pathExtension.lowercased())
        && !name.split(separator: "/").contains { $0.hasPrefix(".") } && !isDirectory("\(path)/\(name)")
    }
    guard !feeds.isEmpty else { throw Diagnostic.emptyFolder(path) }
    let folder = path.hasSuffix("/") ? path : path + "/"
    return feeds.sorted(by: isBefore).map { folder + $0 }
  }

  private static func isDirectory(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }
}
