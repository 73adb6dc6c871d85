import CZlib
import Foundation

/// Gives a folder of its own that is gone afterwards.
func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "feeds-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// Gives the path of a file with the given bytes; it is gone afterwards.
func withFile<Result>(
  _ bytes: some Sequence<UInt8>, name: String = "feed.xml", _ body: (String) throws -> Result
) throws -> Result {
  try withFolder { folder in
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    return try body(file.path(percentEncoded: false))
  }
}

/// One member of a gzip file; members one after another are a gzip file too.
func gzip(_ bytes: some Sequence<UInt8>) throws -> [UInt8] {
  try withFolder { folder in
    let file = folder.appending(path: "x.gz")
    let plain = Array(bytes)
    let stream = gzopen(file.path(percentEncoded: false), "wb9")
    gzwrite(stream, plain, UInt32(plain.count))
    gzclose(stream)
    return try Array(Data(contentsOf: file))
  }
}

/// A text in GB 18030, of which GBK and GB 2312 are parts.
func gb18030(_ text: String) -> [UInt8] {
  Array(text.data(using: String.Encoding(rawValue: 0x8000_0632))!)
}
