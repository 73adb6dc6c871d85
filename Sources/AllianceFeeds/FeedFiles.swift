import AllianceModel
import Foundation

/// The feeds that a path stands for.
public enum FeedFiles {
  private static let extensions: Set = ["xml", "rdf", "gz"]

  /// The file itself, or of a folder all files in it and below whose names end in .xml, .rdf or .gz, in order of path;
  /// hidden ones are left out.
  ///
  /// Throws ``Diagnostic`` where a folder holds none.
  public static func all(at path: String) throws -> [String] {
    guard isDirectory(path) else { return [path] }
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    let feeds = names.filter { name in
      extensions.contains(URL(filePath: name).pathExtension.lowercased())
        && !name.split(separator: "/").contains { $0.hasPrefix(".") } && !isDirectory("\(path)/\(name)")
    }
    guard !feeds.isEmpty else { throw Diagnostic.emptyFolder(path) }
    let folder = path.hasSuffix("/") ? path : path + "/"
    return feeds.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }.map { folder + $0 }
  }

  private static func isDirectory(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }
}
