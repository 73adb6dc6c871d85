/// Names of elements, attributes and namespaces, each with a number.
struct NameTable {
  private(set) var names = FeedName.allCases.map(\.said)
  private var numbers: [Key: Int32] = [:]
  /// Names met last, by some bits of their address, so that a look at most names needs no hash.
  private var recent = [(key: Key, number: Int32)](repeating: (Key(address: 0, isXML: false), -1), count: 256)

  private struct Key: Hashable {
    let address: UInt
    let isXML: Bool
  }

  /// How many names a parser gave.
  var count: Int { numbers.count }

  /// The number of a name that no parser gave.
  mutating func add(_ name: String) -> Int32 {
    if let known = FeedName.numbers[name] { return known }
    names.append(name)
    return Int32(names.count - 1)
  }

  /// The number of a name, or of one with the prefix `xml`. libxml2 keeps one copy of each name as long as its parser
  /// lives, so its address is its key.
  mutating func number(of name: UnsafePointer<UInt8>, isXML: Bool = false) -> Int32 {
    let key = Key(address: UInt(bitPattern: name), isXML: isXML)
    let place = Int((key.address ^ key.address >> 8) & 255)
    if recent[place].key == key { return recent[place].number }
    let number = numbers[key] ?? add((isXML ? "xml:" : "") + String(cString: name))
    numbers[key] = number
    recent[place] = (key, number)
    return number
  }
}
