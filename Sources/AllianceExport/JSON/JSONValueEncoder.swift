/// What a value is handed to write itself with: a place in a draft.
struct JSONValueEncoder: Encoder, SingleValueEncodingContainer {
  let draft: JSONDraft
  let level: Int

  var codingPath: [any CodingKey] { draft.path(to: level) }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    draft.openObject(at: level)
    return KeyedEncodingContainer(JSONObject<Key>(draft: draft, level: level))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    draft.openArray(at: level)
    return JSONArray(draft: draft, level: level)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  func encodeNil() {
    draft.beginSingle(at: level)
    draft.writeNull()
  }

  func encode(_ value: some JSONScalar) throws {
    draft.beginSingle(at: level)
    try value.write(to: draft)
  }

  func encode<Written: Encodable>(_ value: Written) throws {
    draft.beginSingle(at: level)
    try draft.write(value)
  }
}

/// A key by its name, or by a number for an array's elements.
struct JSONKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(_ name: String) {
    stringValue = name
    intValue = nil
  }

  init(_ number: Int) {
    stringValue = "Index \(number)"
    intValue = number
  }

  init?(stringValue: String) { self.init(stringValue) }

  init?(intValue: Int) { self.init(intValue) }
}
