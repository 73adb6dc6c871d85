/// An object that a value writes its members to.
struct JSONObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let draft: JSONDraft
  let level: Int

  var codingPath: [any CodingKey] { draft.path(to: level) }

  func encodeNil(forKey key: Key) {
    draft.beginMember(key.stringValue, at: level)
    draft.writeNull()
  }

  func encode(_ value: some JSONScalar, forKey key: Key) throws {
    draft.beginMember(key.stringValue, at: level)
    try value.write(to: draft)
  }

  func encode<Written: Encodable>(_ value: Written, forKey key: Key) throws {
    draft.beginMember(key.stringValue, at: level)
    try draft.write(value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> { nested(key.stringValue).container(keyedBy: type) }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    nested(key.stringValue).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { nested("super") }

  func superEncoder(forKey key: Key) -> any Encoder { nested(key.stringValue) }

  private func nested(_ key: String) -> JSONValueEncoder {
    draft.beginMember(key, at: level)
    return JSONValueEncoder(draft: draft.nested(at: level), level: 0)
  }
}
