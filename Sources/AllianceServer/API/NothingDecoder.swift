/// Gives whoever reads from it some value of whatever is asked for, and has it noted.
struct NothingDecoder: Decoder {
  let notes: SchemaNotes
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    notes.begin()
    return KeyedDecodingContainer(Fields<Key>(notes: notes))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw unknown("a list of its own") }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { Single(notes: notes) }

  fileprivate func unknown(_ what: String) -> DecodingError {
    DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "\(what) has no schema"))
  }
}

/// Fields by name. What is looked for before it is read can be missing.
private struct Fields<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let notes: SchemaNotes
  let codingPath: [any CodingKey] = []
  let allKeys: [Key] = []

  func contains(_ key: Key) -> Bool {
    notes.noteOptional(key.stringValue)
    return true
  }

  func decodeNil(forKey key: Key) -> Bool { false }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try field(key, type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try field(key, type) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try field(key, type) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try field(key, type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try field(key, type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try field(key, type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try field(key, type) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try field(key, type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try field(key, type) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try field(key, type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try field(key, type) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try field(key, type) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try field(key, type) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try field(key, type) }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try field(key, type) }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws
    -> KeyedDecodingContainer<Nested>
  {
    throw NothingDecoder(notes: notes).unknown(key.stringValue)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw NothingDecoder(notes: notes).unknown(key.stringValue)
  }

  func superDecoder() throws -> any Decoder { throw NothingDecoder(notes: notes).unknown("a superclass") }
  func superDecoder(forKey key: Key) throws -> any Decoder { try superDecoder() }

  private func field<T: Decodable>(_ key: Key, _ type: T.Type) throws -> T {
    try notes.field(key.stringValue, type)
  }
}

/// One value.
private struct Single: SingleValueDecodingContainer {
  let notes: SchemaNotes
  let codingPath: [any CodingKey] = []

  func decodeNil() -> Bool { false }
  func decode(_ type: Bool.Type) throws -> Bool { try notes.whole(type) }
  func decode(_ type: String.Type) throws -> String { try notes.whole(type) }
  func decode(_ type: Double.Type) throws -> Double { try notes.whole(type) }
  func decode(_ type: Float.Type) throws -> Float { try notes.whole(type) }
  func decode(_ type: Int.Type) throws -> Int { try notes.whole(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try notes.whole(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try notes.whole(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try notes.whole(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try notes.whole(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try notes.whole(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try notes.whole(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try notes.whole(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try notes.whole(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try notes.whole(type) }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try notes.whole(type) }
}
