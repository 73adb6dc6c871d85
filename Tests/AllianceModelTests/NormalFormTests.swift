import AllianceModel
import Testing

@Suite struct NormalFormTests {
  @Test(
    arguments: [
      ["谐波减速器", "諧波減速器", "谐波减速机"],
      ["人工智能与机器人", "人工智能與機(jī)器人", "人工智能与机器人（rén）", "人工智慧與機器人"],
      ["abc 123", "ＡＢＣ　１２３", "Abc\t\n123", " abc  123 "],
      ["ecole polytechnique", "École Polytechnique", "E\u{301}cole polytechnique"],
      ["lodz strasse", "Łódź Straße"],
      ["软件", "軟體", "軟件"],
      ["5g", "５Ｇ", "5G\u{200B}"],
    ])
  func `spellings of one term have one normal form`(spellings: [String]) {
    #expect(Set(spellings.map(NormalForm.of)) == [spellings[0]])
  }

  @Test(arguments: ["人工智能(ai)", "机器人(robot)", "器()", "器(", "(jī)遇"])
  func `brackets that are no pinyin annotation stay`(text: String) {
    #expect(NormalForm.of(text).contains("("))
  }

  @Test func `a text of blanks and controls has an empty normal form`() {
    #expect(NormalForm.of(" \t\u{3000}\u{0}\u{200B}\n") == "")
  }

  @Test func `a normal form is its own normal form`() {
    for text in ["產(chǎn)業鏈 ＡＩ", "Ångström ﬁ ㈱", "Ⅷ 號 ½", "e\u{301}\u{302}x", "光碟機與硬碟", "ｶﾞ"] {
      #expect(NormalForm.of(NormalForm.of(text)) == NormalForm.of(text))
    }
  }
}
