/// An array that a value writes its elements to.
struct JSONArray: UnkeyedEncodingContainer {
  let draft: JSONDraft
  let level: Int

  var codingPath: [any CodingKey] { draft.path(to: level) }
  var count: Int { draft.count(at: level) }

  func encodeNil() {
    draft.beginElement(at: level)
    draft.writeNull()
  }

  func encode(_ value: some JSONScalar) throws {
    draft.beginElement(at: level)
    try value.write(to: draft)
  }

  func encode<Written: Encodable>(_ value: Written) throws {
    draft.beginElement(at: level)
    try draft.write(value)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    nested().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nested().unkeyedContainer() }

  func superEncoder() -> any Encoder { nested() }

  private func nested() -> JSONValueEncoder {
    draft.beginElement(at: level)
    return JSONValueEncoder(draft: draft.nested(at: level), level: 0)
  }
}
